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
    "prior.of_holder": {
        "en": "the weights of {name}",
        "ar": "أوزان {name}",
    },
    "prior.of_table": {
        "en": "the table's weights",
        "ar": "أوزان الجدول",
    },
    "prior.of_nobody": {
        "en": "equal weights",
        "ar": "أوزان متساوية",
    },
    "prior.no_order": {
        "en": "These weights are all equal and give no order: it is as with any weights.",
        "ar": "هذه الأوزان متساوية فلا ترتيب لها، والنتيجة كنتيجة أي أوزان.",
    },
    "prior.base": {
        "en": "{weights}",
        "ar": "{weights}",
    },
    "prior.two-level": {
        "en": "any, uniform over pillars and inside each (nobody holds these)",
        "ar": "أي أوزان، بتوزيع منتظم على المحاور وداخل كل منها (لا يتبناها أحد)",
    },
    "prior.flat": {
        "en": "any, uniform over all criteria (nobody holds these)",
        "ar": "أي أوزان، بتوزيع منتظم على كل المعايير (لا يتبناها أحد)",
    },
    "prior.order": {
        "en": "any in the order of {weights}",
        "ar": "أي أوزان بترتيب {weights}",
    },
    "prior.ranges": {
        "en": "within the ranges of {weights}, uniform; what has no range is as given",
        "ar": "ضمن مديات {weights} بتوزيع منتظم؛ وما لا مدى له كما هو",
    },
    "prior.near": {
        "en": "near {weights}",
        "ar": "قريبة من {weights}",
    },
    "depth.central": {"en": "their means", "ar": "متوسطاتها"},
    "depth.ranges": {"en": "drawn from their ranges, {together}", "ar": "مسحوبة من مدياتها، {together}"},
    "depth.stated": {"en": "any that agree with what the text states", "ar": "أي قيم توافق ما يصرح به النص"},
    "depth.implied": {
        "en": "any that agree with what the text states or implies",
        "ar": "أي قيم توافق ما يصرح به النص أو يفهم منه",
    },
    "accept.exact": {"en": "Exact.", "ar": "حساب دقيق."},
    "accept.plain": {
        "en": "Sampled: {draws} draws; standard error at most {error:2} percentage points.",
        "ar": "بالمعاينة: عدد السحوبات {draws}؛ والخطأ المعياري {error:2} نقطة مئوية على الأكثر.",
    },
    "accept.sobol": {
        "en": "Sampled at {draws} Sobol points, the rest by exact integration; standard error at most {error:2} percentage points.",
        "ar": "بمعاينة عند نقاط سوبول عددها {draws}، والباقي بتكامل دقيق؛ والخطأ المعياري {error:2} نقطة مئوية على الأكثر.",
    },
    "progress.draws": {"en": "{draws} draws counted", "ar": "عدد السحوبات حتى الآن {draws}"},
    "accept.stopped": {
        "en": "The wanted error of {error} percentage points was not reached within the draws allowed.",
        "ar": "لم يبلغ الخطأ المطلوب {error} نقطة مئوية ضمن عدد السحوبات المسموح به.",
    },
    "accept.never": {
        "en": "{option} is never first, whatever these weights.",
        "ar": "ليست المرتبة الأولى من نصيب {option} أبدا، أيا كانت هذه الأوزان.",
    },
    "accept.always": {
        "en": "{option} is first, or level with the first, whatever these weights.",
        "ar": "المرتبة الأولى من نصيب {option}، منفردا أو بالتساوي، أيا كانت هذه الأوزان.",
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
    "accept.clear": {
        "en": "{option} in {share}",
        "ar": "{option} في {share}",
    },
    "footer.request": {
        "en": "weights: {prior}{conditions}; judgements: {depth}; {method}",
        "ar": "الأوزان: {prior}{conditions}؛ الأحكام: {depth}؛ {method}",
    },
    "footer.exact": {
        "en": "exact",
        "ar": "حساب دقيق",
    },
    "footer.sampled": {
        "en": "{draws} draws, seed {seed}, standard error at most {error:2} percentage points",
        "ar": "عدد السحوبات {draws}، والبذرة {seed}، والخطأ المعياري {error:2} نقطة مئوية على الأكثر",
    },
    "accept.margin": {
        "en": "Every lead counts above, however small. By more than the tie margin of {margin}: {clear}; in {nobody} nobody leads by more.",
        "ar": "يحسب فيما سبق كل تقدم مهما صغر. أما التقدم بأكثر من هامش التعادل ({margin}) فكما يلي: {clear}؛ ولا يتقدم أحد بأكثر منه في {nobody}.",
    },
    "accept.first_weights": {
        "en": "{option} is first in {words} ({share}).",
        "ar": "المرتبة الأولى من نصيب {option} في {words} ({share}).",
    },
    "accept.first_judgements": {
        "en": "On these weights {words} {option} is first ({share}).",
        "ar": "بهذه الأوزان {words} أن تكون المرتبة الأولى من نصيب {option} ({share}).",
    },
    "share.percent": {"en": "{share:0%}", "ar": "{share:0%}"},
    "share.under": {"en": "under {bound:0%}", "ar": "أقل من {bound:0%}"},
    "share.over": {"en": "over {bound:0%}", "ar": "أكثر من {bound:0%}"},
    "accept.first_joint": {
        "en": "{option} is first in {share} of the weights and judgements tried together.",
        "ar": "المرتبة الأولى من نصيب {option} في {share} مما جرب من أوزان وأحكام معا.",
    },
    "accept.span_level": {
        "en": "{option} is first in {low} of the draws, however the text's silence is read.",
        "ar": "المرتبة الأولى من نصيب {option} في {low} من السحوبات كيفما قرئ صمت النص.",
    },
    "accept.none_drawn": {
        "en": "{option} is first in none of the {draws} draws.",
        "ar": "ليست المرتبة الأولى من نصيب {option} في أي من السحوبات، وعددها {draws}.",
    },
    "accept.equal": {
        "en": "{options} are equal on every criterion: they share their rank, and each share is a part of what they have together.",
        "ar": "تتساوى {options} في كل المعايير: فهي تتقاسم المرتبة، وكل نسبة جزء مما لها معا.",
    },
    "accept.span": {
        "en": "{option} is first in between {low} and {high} of the draws, depending on how the text's silence is read.",
        "ar": "المرتبة الأولى من نصيب {option} في ما بين {low} و{high} من السحوبات، بحسب قراءة صمت النص.",
    },
    "accept.no_ranges": {
        "en": "No judgement has a range: nothing is said to be uncertain. Write low..median..high to let them vary.",
        "ar": "لا مدى لأي حكم، فلا يقال عن شيء إنه غير مؤكد. اكتب الأحكام بصيغة أدنى..وسيط..أعلى لتتغير.",
    },
    "accept.not_metalog": {
        "en": "Ranges without a metalog, drawn along straight lines in logits: {count}.",
        "ar": "عدد المديات التي لا توزيع metalog لها وتسحب على خطوط مستقيمة في مقياس logit: {count}.",
    },
    "share.tried": {
        "en": " tried",
        "ar": " المجربة",
    },
    "share.majority": {
        "en": "a large majority of the weightings{tried}",
        "ar": "الغالبية العظمى من الأوزان{tried}",
    },
    "share.minority": {
        "en": "a minority of the weightings{tried}",
        "ar": "أقلية من الأوزان{tried}",
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
    "likely.under": {
        "en": "there is next to no chance that",
        "ar": "يكاد يستحيل",
    },
    "likely.almost_no": {
        "en": "there is almost no chance that",
        "ar": "من شبه المستحيل",
    },
    "likely.very_unlikely": {
        "en": "it is very unlikely that",
        "ar": "من المستبعد جدا",
    },
    "likely.unlikely": {
        "en": "it is unlikely that",
        "ar": "من المستبعد",
    },
    "likely.even": {
        "en": "chances are roughly even that",
        "ar": "من المحتمل بقدر متكافئ تقريبا",
    },
    "likely.likely": {
        "en": "it is likely that",
        "ar": "من المرجح",
    },
    "likely.very_likely": {
        "en": "it is very likely that",
        "ar": "من المرجح جدا",
    },
    "likely.almost_certain": {
        "en": "it is almost certain that",
        "ar": "من شبه المؤكد",
    },
    "likely.over": {
        "en": "it is all but certain that",
        "ar": "من المؤكد أو يكاد",
    },
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
    "accept.confidence_readings": {
        "en": "First at own weights: the share of judgements at which an option is first on its own central weights in that reading (its confidence factor). Below are the central weights of the first reading only; the others are in the JSON and CSV forms.",
        "ar": "أول بأوزانه: نسبة الأحكام التي يكون فيها الخيار أولا بأوزانه المركزية في تلك القراءة (معامل الثقة). والمبين أدناه أوزان القراءة الأولى وحدها، والباقي في صيغتي JSON وCSV.",
    },
    "accept.never_drawn": {
        "en": "-: never first among the draws, so no mean weights.",
        "ar": "-: لم يكن الخيار أولا في أي سحبة، فلا متوسط لأوزانه.",
    },
    "accept.never_exact": {
        "en": "-: never first, so no mean weights.",
        "ar": "-: ليس الخيار أولا أبدا، فلا متوسط لأوزانه.",
    },
    "accept.central": {
        "en": "Mean weights at which each option is first (its central weights), in percent:",
        "ar": "متوسط الأوزان التي يكون فيها كل خيار أولا (أوزانه المركزية)، بالنسبة المئوية:",
    },
    "accept.central_uniform": {
        "en": "Mean weights at which each option is first (its central weights), in percent, if all values are equally likely:",
        "ar": "متوسط الأوزان التي يكون فيها كل خيار أولا (أوزانه المركزية)، بالنسبة المئوية، إن تساوى احتمال كل القيم:",
    },
    "accept.column_last": {
        "en": "Last %",
        "ar": "الأخيرة %",
    },
    "accept.many": {
        "en": "The ranks between, the shares of pairs and the central weights of so many options are in the JSON and CSV forms.",
        "ar": "أما المراتب الأخرى ونسب الأزواج والأوزان المركزية لخيارات بهذا العدد ففي صيغتي JSON وCSV.",
    },
    "accept.pairs": {
        "en": "Share at which the option of the row beats that of the column, in percent:",
        "ar": "النسبة التي يتفوق فيها خيار الصف على خيار العمود، بالمئة:",
    },
}
