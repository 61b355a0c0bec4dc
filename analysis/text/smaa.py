"""Words of the acceptability of ranks."""

ACCEPTABILITY: dict[str, dict[str, str | dict[str, str]]] = {
    "accept.title": {
        "en": "How often is each option first, second, last?",
        "ar": "بأي نسبة يكون كل خيار أولا أو ثانيا أو أخيرا؟",
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
    "depth.ranges": {"en": "drawn from their ranges, {together}", "ar": "مسحوبة من مداها، {together}"},
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
        "en": "Sampled at {draws} Sobol points, the rest by exact integration; standard error at most {error:2%}.",
        "ar": "بمعاينة عند نقاط سوبول عددها {draws}، والباقي بتكامل دقيق؛ والخطأ المعياري {error:2%} على الأكثر.",
    },
    "progress.draws": {"en": "{draws} draws counted", "ar": "عدد السحوبات حتى الآن {draws}"},
    "accept.stopped": {
        "en": "The wanted error of {error:2%} was not reached within the draws allowed.",
        "ar": "لم يبلغ الخطأ المطلوب {error:2%} ضمن عدد السحوبات المسموح به.",
    },
    "accept.never": {
        "en": "{option} is never first, whatever these weights.",
        "ar": "ليست المرتبة الأولى من نصيب {option} أبدا، أيا كانت هذه الأوزان.",
    },
    "accept.always": {
        "en": "{option} is first whatever these weights.",
        "ar": "المرتبة الأولى من نصيب {option} أيا كانت هذه الأوزان.",
    },
    "accept.point_first": {
        "en": "On these weights {option} is first.",
        "ar": "بهذه الأوزان المرتبة الأولى من نصيب {option}.",
    },
    "accept.point_level": {
        "en": "On these weights {option} is level first with another.",
        "ar": "بهذه الأوزان يتقاسم {option} المرتبة الأولى مع غيره.",
    },
    "accept.point_behind": {
        "en": "On these weights {option} is not first.",
        "ar": "بهذه الأوزان ليست المرتبة الأولى من نصيب {option}.",
    },
    "accept.margin": {
        "en": "Any lead counts here, however small; the tie margin of {margin} is not applied.",
        "ar": "يحسب هنا كل تقدم مهما صغر؛ ولا يطبق هامش التعادل وهو {margin}.",
    },
    "accept.first_weights": {
        "en": "{option} is first in {words} ({share}).",
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
    "share.tried": {
        "en": " tried",
        "ar": " المجربة",
    },
    "share.nearly_all": {
        "en": "nearly all of the weightings{tried}",
        "ar": "كل الأوزان{tried} تقريبا",
    },
    "share.most": {
        "en": "most of the weightings{tried}",
        "ar": "معظم الأوزان{tried}",
    },
    "share.half": {
        "en": "about half of the weightings{tried}",
        "ar": "نحو نصف الأوزان{tried}",
    },
    "share.few": {
        "en": "few of the weightings{tried}",
        "ar": "قلة من الأوزان{tried}",
    },
    "share.almost_none": {
        "en": "almost none of the weightings{tried}",
        "ar": "ما لا يكاد يذكر من الأوزان{tried}",
    },
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
    "accept.column_confidence": {
        "en": "First at own weights %",
        "ar": "أول بأوزانه %",
    },
    "accept.column_reading": {"en": "Silence read as", "ar": "قراءة الصمت"},
    "accept.confidence": {
        "en": "First at own weights: the share of judgements at which an option is first on its own central weights, shown below (its confidence factor).",
        "ar": "أول بأوزانه: نسبة الأحكام التي يكون فيها الخيار أولا بأوزانه المركزية المبينة أدناه (معامل الثقة).",
    },
    "accept.central": {
        "en": "Mean weights at which each option is first (its central weights), in percent:",
        "ar": "متوسط الأوزان التي يكون فيها كل خيار أولا (أوزانه المركزية)، بالنسبة المئوية:",
    },
    "accept.central_uniform": {
        "en": "Mean weights at which each option is first (its central weights), in percent, with all values as equally likely:",
        "ar": "متوسط الأوزان التي يكون فيها كل خيار أولا (أوزانه المركزية)، بالنسبة المئوية، وكل القيم متساوية الاحتمال:",
    },
    "accept.column_last": {
        "en": "Last %",
        "ar": "الأخيرة %",
    },
    "accept.many": {
        "en": "The shares of pairs and the central weights of so many options are in the JSON and CSV forms.",
        "ar": "أما نسب الأزواج والأوزان المركزية لخيارات بهذا العدد ففي صيغتي JSON وCSV.",
    },
    "accept.pairs": {
        "en": "Share at which the option of the row beats that of the column, in percent:",
        "ar": "النسبة التي يتفوق فيها خيار السطر على خيار العمود، بالمئة:",
    },
}
