"""What the document says of itself. These texts stand at the head of a document."""

from datetime import date

from . import Case

PROVIDER, UPDATED, EFFECTIVE = "document.provider", "document.updated_on", "document.effective_on"

CASES = (
    Case(PROVIDER, "绵阳云舟科技有限公司", "本协议由您与绵阳云舟科技有限公司（以下简称“云舟”）签订。"),
    Case(PROVIDER, "湖南星槎网络科技有限公司", "本服务是由湖南星槎网络科技有限公司（以下简称“本公司”）提供的。"),
    Case(PROVIDER, "北京望楼数据股份有限公司", "本网站的经营者【北京望楼数据股份有限公司】与您订立本协议。"),
    Case(PROVIDER, "青鳥郵務科技有限公司", "本服務由青鳥郵務科技有限公司（下稱「本公司」）提供。"),
    Case(PROVIDER, "岚屿（杭州）云计算有限公司", "我们是指岚屿（杭州）云计算有限公司。"),
    Case(PROVIDER, None, "欢迎使用云舟的服务。"),
    Case(PROVIDER, None, "支付由第三方支付机构上海汇津支付有限公司处理。"),
    Case(
        PROVIDER,
        "Harbor Hosting, Inc.",
        "This Agreement is between you and Harbor Hosting, Inc. (“Harbor”, “we” or “us”).",
    ),
    Case(PROVIDER, "Mossmail B.V.", "Mossmail is an e-mail service of Mossmail B.V."),
    Case(
        PROVIDER, "Merlion Dispatch Pte. Ltd.", "The Service is provided by Merlion Dispatch Pte. Ltd. (the “Company”)."
    ),
    Case(PROVIDER, None, "Welcome to Harbor, the home of your website."),
    Case(PROVIDER, None, "Cards are handled by a third-party payment processor, Copperline Payments Inc."),
    Case(PROVIDER, "Lindenhof Technik s.r.o.", "“Lindenhof”, “we” means Lindenhof Technik s.r.o., seated in Brno."),
    Case(PROVIDER, "tidepool, Co.", "Officially, we are tidepool, Co., but in these terms we say tidepool."),
    Case(
        PROVIDER,
        "Fährhaus CI GmbH",
        "Fährhaus CI GmbH, Hafenstraße 8, registered with the court in Kiel (Schleswig) under HRB 1 (hereinafter “Fährhaus”).",
    ),
    Case(
        PROVIDER,
        "National Data Agency of Sarvonia",
        "This app is operated by the National Data Agency of Sarvonia (“NDA”).",
    ),
    Case(PROVIDER, "Kittiwake Labs, LLC", "YOU ENTER INTO A LEGAL AGREEMENT WITH Kittiwake Labs, LLC."),
    Case(
        PROVIDER,
        "Polderdijk Registrar B.V.",
        "This contract is made between the Registrant and Polderdijk Registrar B.V.",
    ),
    Case(PROVIDER, "Moorhuhn Post GmbH", "General Terms and Conditions of Moorhuhn Post GmbH"),
    Case(PROVIDER, "Tern & Gull LLC", "© 2022－2026 Tern & Gull LLC."),
    Case(PROVIDER, None, "Our card payments are handled by Copperline N.V."),
    Case(PROVIDER, None, "The servers stand in data centres operated by Granite (Germany) GmbH."),
    Case(PROVIDER, None, "A ministry may ask for data under a law."),
    # ── dates ──
    Case(UPDATED, date(2022, 10, 10), "最后更新日期：2022-10-10"),
    Case(UPDATED, date(2022, 2, 17), "本版更新日期：2022 年 02 月 17 日"),
    Case(UPDATED, date(2022, 6, 25), "修订时间：2022年6月25日 生效时间：2022年7月3日"),
    Case(UPDATED, date(2021, 5, 8), "云舟服务协议（2021年5月8日发布）"),
    Case(UPDATED, date(2022, 10, 10), "更新于二〇二二年十月十日"),
    Case(UPDATED, date(2025, 8, 8), "版本：20250808"),
    Case(UPDATED, date(2024, 9, 16), "本約定書於民國 113 年 9 月 16 日修訂"),
    Case(UPDATED, None, "更新日期：2022年10月"),
    Case(UPDATED, None, "《网络安全法》于2017年6月1日修订。"),
    Case(UPDATED, date(2026, 8, 18), "Last updated: August 18, 2026"),
    Case(UPDATED, date(2025, 6, 9), "Last Updated on June 9, 2025"),
    Case(UPDATED, date(2025, 6, 4), "Last modified: 4 June 2025"),
    Case(UPDATED, date(2021, 1, 15), "Version 2.4Last updated: 15 January 2021"),
    Case(UPDATED, date(2022, 10, 28), "Date of last revision: 28/10/2022"),
    Case(UPDATED, date(2020, 10, 19), "Revised 10.19.2020"),
    Case(UPDATED, date(2021, 4, 20), "Last updated: 20. April, 2021"),
    Case(UPDATED, None, "Last updated: 05/03/2022"),
    Case(UPDATED, None, "Last updated: July 2026"),
    Case(UPDATED, None, "Effective Date: Sep 1, 2019"),
    Case(EFFECTIVE, date(2022, 7, 3), "修订时间：2022年6月25日 生效时间：2022年7月3日"),
    Case(EFFECTIVE, date(2025, 8, 10), "生效日期：2025 年 8 月 10 日"),
    Case(EFFECTIVE, date(2018, 1, 1), "本服务条款自2018年1月1日起开始执行。"),
    Case(EFFECTIVE, date(2024, 5, 1), "更新及生效时间：2024年5月1日"),
    Case(EFFECTIVE, None, "更新日期：2024年5月1日"),
    Case(EFFECTIVE, None, "《网络安全法》自2017年6月1日起施行。"),
    Case(EFFECTIVE, date(2023, 3, 16), "Effective March 16th, 2023"),
    Case(EFFECTIVE, date(2019, 9, 1), "Effective Date: Sep 1, 2019"),
    Case(EFFECTIVE, date(2020, 10, 19), "Updated: October 26, 2020; Effective from October 19, 2020"),
    Case(EFFECTIVE, None, "Last updated: August 18, 2026"),
)
