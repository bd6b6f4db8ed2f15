import type {Message} from './messages-shape.js';

/** Short messages with one code: East and South-East Asia. */
export const farEast: readonly Message[] = [
  // Chinese, simplified
  {
    language: 'zh-CN',
    length: 6,
    expect: '483920',
    text: '【云上集市】您的验证码是483920，5分钟内有效，请勿泄露给他人。',
  },
  {
    language: 'zh-CN',
    length: 6,
    expect: '205513',
    text: '【江海银行】您尾号4471的储蓄卡正在进行网上支付，金额1,280.00元，短信验证码：205513。任何索要验证码的都是骗子，切勿泄露！客服95599',
  },
  {
    language: 'zh-CN',
    length: 4,
    expect: '7731',
    text: '7731（登录验证码），打死都不要告诉别人哦！【小鹿出行】',
  },
  {
    language: 'zh-CN',
    length: 6,
    expect: '660148',
    text: '校验码 660148，您正在修改手机号138****2207，如非本人操作请致电400-820-8820。',
  },
  {
    language: 'zh-CN',
    length: 6,
    expect: '918306',
    text: '【快鸟驿站】凭取件码918306到阳光小区3号楼101取您的中通包裹，运单尾号5582，营业至21:00。',
  },
  {
    language: 'zh-CN',
    length: 6,
    expect: '034417',
    text: '动态密码034417，用于2026年11月20日14时32分登录政务服务网，请妥善保管。',
  },
  {
    language: 'zh-CN',
    length: 6,
    expect: '571290',
    text: '【掌中课堂】571290为您的注册验证码，请在10分钟内完成注册。如非本人操作，请忽略。',
  },
  {
    language: 'zh-CN',
    length: 6,
    expect: '802735',
    text: '您正在申请重置登录密码，验证码８０２７３５，有效时间１５分钟。',
  },
  // Chinese, traditional
  {language: 'zh-TW', length: 6, expect: '319084', text: '您的驗證碼為 319084，請於 5 分鐘內輸入。'},
  {
    language: 'zh-TW',
    length: 6,
    expect: '774620',
    text: '【玉湖銀行】網路交易OTP密碼：774620，卡號末四碼9013，金額NT$3,580，商店：山海書店。密碼10分鐘內有效，客服02-21821313',
  },
  {
    language: 'zh-HK',
    length: 6,
    expect: '450062',
    text: '你的一次性密碼係450062，用作登記轉數快收款人。切勿向任何人透露。查詢: 2233 3000',
  },
  {
    language: 'zh-TW',
    length: 4,
    expect: '6291',
    text: '簡訊認證碼 6291，會員註冊使用，30分鐘後失效。',
  },
  {
    language: 'zh-TW',
    length: 6,
    expect: '195537',
    text: 'i健康：請輸入動態驗證碼「195537」完成登入（民國115年11月20日）。',
  },
  // Japanese
  {
    language: 'ja',
    length: 6,
    expect: '628104',
    text: '認証コード：628104\nこのコードを他人に教えないでください。',
  },
  {
    language: 'ja',
    length: 6,
    expect: '350917',
    text: '【さくら銀行】ワンタイムパスワードは「350917」です。振込金額50,000円 受取人ヤマダタロウ。心当たりのない場合は0120-123-456まで。',
  },
  {
    language: 'ja',
    length: 4,
    expect: '8205',
    text: 'フリマルの認証番号は 8205 です。有効期限は30分です。',
  },
  {
    language: 'ja',
    length: 6,
    expect: '771038',
    text: '771038 が確認コードです。ログイン画面に入力してください。@発行 11月20日 9:05',
  },
  {
    language: 'ja',
    length: 6,
    expect: '904483',
    text: 'セキュリティコード ９０４４８３ を入力してご本人確認を完了してください。',
  },
  {
    language: 'ja',
    length: 5,
    expect: '52710',
    text: 'お荷物（伝票番号 4012-3456-7890）を宅配ボックスにお届けしました。暗証番号：52710　保管期限 11/23',
  },
  {
    language: 'ja',
    length: 6,
    expect: '163379',
    text: 'SMS認証: 163379 をアプリに入力してください。第三者に伝えると不正利用の恐れがあります。',
  },
  // Korean
  {language: 'ko', length: 6, expect: '592038', text: '[Web발신]\n인증번호는 [592038]입니다.'},
  {
    language: 'ko',
    length: 6,
    expect: '417705',
    text: '[Web발신]\n[한빛카드] 온라인결제 인증번호 [417705] 금액 38,500원 (책마을). 타인에게 절대 알려주지 마세요. 문의 1588-1234',
  },
  {
    language: 'ko',
    length: 4,
    expect: '0384',
    text: '본인확인 인증번호(0384)를 입력해 주세요. - 누리통신',
  },
  {
    language: 'ko',
    length: 6,
    expect: '286614',
    text: '286614 은(는) 그램톡 인증 코드입니다. 유효시간 3분.',
  },
  {
    language: 'ko',
    length: 5,
    expect: '71940',
    text: '택배함 비밀번호는 71940입니다. 운송장 6892-1234-5678, 11월 22일까지 찾아가세요.',
  },
  {
    language: 'ko',
    length: 6,
    expect: '830257',
    text: '로그인하려면 보안코드 830257을 입력하세요. 요청 시각 2026-11-20 13:20.',
  },
  // Thai
  {language: 'th', length: 6, expect: '471905', text: 'รหัส OTP ของคุณคือ 471905 (Ref: KXWT) ใช้ได้ภายใน 5 นาที'},
  {
    language: 'th',
    length: 6,
    expect: '660381',
    text: '<OTP 660381> เพื่อโอนเงิน 2,500.00 บาท ไปบัญชี X-1234 รหัสอ้างอิง ABQZ ห้ามบอกรหัสนี้แก่ผู้อื่น',
  },
  {
    language: 'th',
    length: 6,
    expect: '208574',
    text: 'รหัสยืนยันตัวตนคือ ๒๐๘๕๗๔ หมดอายุ ๑๕.๓๐ น.',
  },
  {
    language: 'th',
    length: 4,
    expect: '5083',
    text: 'พัสดุ TH0123456789A ถึงตู้ล็อกเกอร์แล้ว รหัสเปิดตู้: 5083 กรุณารับภายใน 22/11/69',
  },
  {
    language: 'th',
    length: 6,
    expect: '934120',
    text: 'กรุณากรอกรหัสผ่านชั่วคราว 934120 เพื่อเข้าสู่ระบบ หากไม่ได้ทำรายการ โทร 02-777-7777',
  },
  // Vietnamese
  {
    language: 'vi',
    length: 6,
    expect: '730948',
    text: 'Mã xác thực của bạn là 730948. Không chia sẻ mã này với bất kỳ ai.',
  },
  {
    language: 'vi',
    length: 6,
    expect: '518206',
    text: 'NH SONG HONG: Ma OTP cua QK la 518206 de thuc hien GD chuyen tien 2,000,000 VND den TK 0071000123456. Hieu luc 3 phut.',
  },
  {
    language: 'vi',
    length: 6,
    expect: '294417',
    text: '294417 là mã đăng nhập ví Mây của bạn. Tuyệt đối KHÔNG cung cấp cho người khác. Hotline 1900 5454 41',
  },
  {
    language: 'vi',
    length: 4,
    expect: '6173',
    text: 'Nhập 6173 để xác minh số điện thoại đặt xe. Mã có hiệu lực trong 2 phút.',
  },
  // Indonesian, Malay, Tagalog
  {
    language: 'id',
    length: 6,
    expect: '840516',
    text: 'Kode verifikasi kamu: 840516. JANGAN beritahu siapa pun, termasuk pihak TokoKita.',
  },
  {
    language: 'id',
    length: 6,
    expect: '192037',
    text: 'BANK NUSA: Gunakan OTP 192037 utk transaksi Rp1.250.000 di WARUNGPEDIA dgn kartu xxxx-9920 tgl 20/11/26. Info 1500-888.',
  },
  {
    language: 'id',
    length: 4,
    expect: '3861',
    text: '<#> Rahasia! 3861 adalah kode masuk akun Ojekin Anda. fX91kLm2Qa0',
  },
  {
    language: 'ms',
    length: 6,
    expect: '605842',
    text: 'RM0.00 No. TAC anda ialah 605842 bagi pindahan RM350.00 kpd akaun 5142XXXX9931. Jika bukan anda, hubungi 03-2202 0333.',
  },
  {
    language: 'ms',
    length: 6,
    expect: '271194',
    text: 'Kod pengesahan anda: 271194. Sila masukkan dalam tempoh 10 minit.',
  },
  {
    language: 'tl',
    length: 6,
    expect: '958830',
    text: 'Ang iyong verification code ay 958830. Huwag itong ibahagi kaninuman.',
  },
  // Khmer, Lao, Burmese, Mongolian
  {language: 'km', length: 6, expect: '330715', text: 'លេខកូដផ្ទៀងផ្ទាត់របស់អ្នកគឺ 330715។ សូមកុំប្រាប់អ្នកដទៃ។'},
  {language: 'lo', length: 6, expect: '481260', text: 'ລະຫັດ OTP ຂອງທ່ານແມ່ນ 481260 ໃຊ້ໄດ້ພາຍໃນ 5 ນາທີ'},
  {language: 'my', length: 6, expect: '624019', text: 'သင်၏ အတည်ပြုကုဒ်မှာ ၆၂၄၀၁၉ ဖြစ်သည်။ မည်သူ့ကိုမျှ မပြောပါနှင့်။'},
  {
    language: 'mn',
    length: 6,
    expect: '507733',
    text: 'Таны баталгаажуулах код: 507733. Бусдад бүү дамжуулаарай.',
  },
];
