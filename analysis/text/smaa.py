"""Words of the acceptability of ranks."""

ACCEPTABILITY: dict[str, dict[str, str | dict[str, str]]] = {
    "accept.title": {
        "en": "At which weights and judgements is each option where?",
        "ar": "عند أي أوزان وأحكام يكون كل خيار في أي مرتبة؟",
    },
    "accept.prior": {
        "en": "Weights: {prior}{conditions}. Judgements: {depth}. {method}",
        "ar": "الأوزان: {prior}{conditions}. الأحكام: {depth}. {method}",
    },
    "accept.conditions": {"en": ", under {conditions}", "ar": "، بشرط {conditions}"},
    "prior.base": {"en": "those of {name}", "ar": "أوزان {name}"},
    "prior.two-level": {
        "en": "any, uniform over pillars and inside each (nobody holds these)",
        "ar": "أي أوزان، بتوزيع منتظم على المحاور وداخل كل منها (لا يتبناها أحد)",
    },
    "prior.flat": {
        "en": "any, uniform over all criteria (nobody holds these)",
        "ar": "أي أوزان، بتوزيع منتظم على كل المعايير (لا يتبناها أحد)",
    },
    "prior.order": {"en": "any in the order of {name}", "ar": "أي أوزان بترتيب {name}"},
    "prior.ranges": {
        "en": "within the ranges of {name}, uniform; what has no range is as given",
        "ar": "ضمن مديات أوزان {name} بتوزيع منتظم؛ وما لا مدى له كما هو",
    },
    "prior.near": {"en": "near those of {name}", "ar": "قريبة من أوزان {name}"},
    "depth.central": {"en": "their means", "ar": "متوسطاتها"},
    "depth.ranges": {"en": "drawn from their ranges, each by itself", "ar": "مسحوبة من مداها، كل على حدة"},
    "depth.stated": {"en": "any that agree with what the text states", "ar": "أي قيم توافق ما يصرح به النص"},
    "depth.implied": {
        "en": "any that agree with what the text states or implies",
        "ar": "أي قيم توافق ما يصرح به النص أو يفهم منه",
    },
    "accept.exact": {"en": "Exact.", "ar": "حساب دقيق."},
    "accept.plain": {
        "en": "Sampled: {draws} draws; standard error at most {error:2%}.",
        "ar": "بالمعاينة: عدد السحوبات {draws}؛ والخطأ المعياري {error:2%} على الأكثر.",
    },
    "accept.sobol": {
        "en": "Weights exact at each of {draws} Sobol points of the judgements; standard error at most {error:2%}.",
        "ar": "الأوزان محسوبة بدقة عند كل نقطة من نقاط سوبول للأحكام وعددها {draws}؛ والخطأ المعياري {error:2%} على الأكثر.",
    },
    "progress.draws": {"en": "{draws} draws counted", "ar": "عدد السحوبات حتى الآن {draws}"},
    "accept.stopped": {
        "en": "The wanted error of {error:2%} was not reached within the draws allowed.",
        "ar": "لم يبلغ الخطأ المطلوب {error:2%} ضمن عدد السحوبات المسموح به.",
    },
    "accept.first_weights": {
        "en": "{option} is first in {words} the weightings tried ({share}).",
        "ar": "المرتبة الأولى من نصيب {option} في {words} ({share}).",
    },
    "accept.first_judgements": {
        "en": "On these weights {words} {option} is first ({share}).",
        "ar": "بهذه الأوزان، احتمال أن تكون المرتبة الأولى من نصيب {option}: {words} ({share}).",
    },
    "share.percent": {"en": "{share:0%}", "ar": "{share:0%}"},
    "share.under": {"en": "under {bound:0%}", "ar": "أقل من {bound:0%}"},
    "share.over": {"en": "over {bound:0%}", "ar": "أكثر من {bound:0%}"},
    "accept.first_joint": {
        "en": "{option} is first in {share} of the weights and judgements tried together.",
        "ar": "المرتبة الأولى من نصيب {option} في {share} مما جرب من أوزان وأحكام معا.",
    },
    "accept.span": {
        "en": "{option} is first in {low} to {high}, depending on how the text's silence is read.",
        "ar": "المرتبة الأولى من نصيب {option} في {low} إلى {high} من الحالات، بحسب قراءة صمت النص.",
    },
    "accept.not_metalog": {
        "en": "Ranges without a metalog, drawn along straight lines in logits: {count}.",
        "ar": "عدد المديات التي لا توزيع metalog لها وتسحب على خطوط مستقيمة في مقياس logit: {count}.",
    },
    "share.nearly_all": {"en": "nearly all of", "ar": "كل الأوزان المجربة تقريبا"},
    "share.most": {"en": "most of", "ar": "معظم الأوزان المجربة"},
    "share.half": {"en": "about half of", "ar": "نحو نصف الأوزان المجربة"},
    "share.few": {"en": "few of", "ar": "قلة من الأوزان المجربة"},
    "share.almost_none": {"en": "almost none of", "ar": "ما لا يكاد يذكر من الأوزان المجربة"},
    "likely.under": {"en": "there is next to no chance that", "ar": "يكاد ينعدم"},
    "likely.almost_no": {"en": "there is almost no chance that", "ar": "لا يكاد يذكر"},
    "likely.very_unlikely": {"en": "it is very unlikely that", "ar": "مستبعد جدا"},
    "likely.unlikely": {"en": "it is unlikely that", "ar": "مستبعد"},
    "likely.even": {"en": "chances are roughly even that", "ar": "متكافئ تقريبا"},
    "likely.likely": {"en": "it is likely that", "ar": "مرجح"},
    "likely.very_likely": {"en": "it is very likely that", "ar": "مرجح جدا"},
    "likely.almost_certain": {"en": "it is almost certain that", "ar": "شبه مؤكد"},
    "likely.over": {"en": "it is all but certain that", "ar": "مؤكد أو يكاد"},
    "accept.column_rank": {"en": "Rank {rank} %", "ar": "المرتبة {rank} %"},
    "accept.column_expected": {"en": "Mean rank", "ar": "متوسط المرتبة"},
    "accept.column_confidence": {"en": "Confidence %", "ar": "معامل الثقة %"},
    "accept.column_reading": {"en": "Silence read as", "ar": "قراءة الصمت"},
    "accept.central": {
        "en": "Mean weights at which each option is first (its central weights), in percent:",
        "ar": "متوسط الأوزان التي يكون فيها كل خيار أولا (أوزانه المركزية)، بالنسبة المئوية:",
    },
    "accept.central_uniform": {
        "en": "Mean weights at which each option is first (its central weights), in percent, with all values as equally likely:",
        "ar": "متوسط الأوزان التي يكون فيها كل خيار أولا (أوزانه المركزية)، بالنسبة المئوية، وكل القيم متساوية الاحتمال:",
    },
    "accept.pairs": {
        "en": "Share at which the option of the row beats that of the column, in percent:",
        "ar": "النسبة التي يتفوق فيها خيار السطر على خيار العمود، بالمئة:",
    },
}
