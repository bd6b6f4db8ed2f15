import {connect} from './connect.js';

connect(document.querySelector('main'));
