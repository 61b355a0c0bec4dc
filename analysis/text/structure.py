"""Words of the sensitivity to structure: how values are shaped and put together."""

STRUCTURE: dict[str, dict[str, str | dict[str, str]]] = {
    "structure.title": {
        "en": "Does the first place hang on how the values are put together?",
        "ar": "هل تتوقف المرتبة الأولى على طريقة الجمع بين القيم؟",
    },
    # as ranked
    "structure.base_first": {
        "en": "As ranked, with values added up by weight: {first} is first with {score:1} points, {lead} ahead of {rival}.",
        "ar": "في الترتيب المعتمد، بجمع القيم بحسب الأوزان: المرتبة الأولى من نصيب {first} بدرجة {score:1}، بفارق {lead} عن {rival}.",
    },
    "structure.base_tie": {
        "en": "As ranked, with values added up by weight: {leading} tie for the first place: {how}.",
        "ar": "في الترتيب المعتمد، بجمع القيم بحسب الأوزان: تعادل في المرتبة الأولى بين {leading}: {how}.",
    },
    # what the other assumptions come to
    "structure.summary_same": {
        "en": "None of the {count} other assumptions tried changes the first place.",
        "ar": "جربت افتراضات أخرى عددها {count}، ولا يغير أي منها المرتبة الأولى.",
    },
    "structure.summary": {
        "en": "Under the {count} other assumptions {first} alone is first in {alone}, tied first in {tied}, behind in {behind}{ahead}.",
        "ar": "من الافتراضات الأخرى وعددها {count}: المرتبة الأولى من نصيب {first} بلا تعادل في {alone}، وبالتعادل في {tied}، وتتقدم خيارات أخرى في {behind}{ahead}.",
    },
    "structure.summary_ahead": {"en": " ({options} first)", "ar": " ({options})"},
    "structure.sentence": {"en": "If {assumption}, {what}: {how}.", "ar": "إذا {assumption}، {what}: {how}."},
    # what is assumed, after an "if"
    "structure.if_geometric": {
        "en": "a very bad result on one criterion cannot be made up for by good ones elsewhere (weighted geometric mean)",
        "ar": "تعذر تعويض نتيجة سيئة جدا في معيار واحد بنتائج جيدة في غيره (المتوسط الهندسي المرجح)",
    },
    "structure.if_leximin": {
        "en": "only the worst result of each option counts, and the next worst where those are equal, whatever the weights (leximin)",
        "ar": "لم يحسب لكل خيار إلا أسوأ نتائجه، ثم التي تليها عند التساوي، أيا كانت الأوزان (leximin)",
    },
    "structure.if_majority": {
        "en": "it only counts which of two options is better on a criterion, not by how much (majority of the weight)",
        "ar": "لم يحسب إلا أي الخيارين أفضل في كل معيار، لا مقدار الفرق بينهما (أغلبية الأوزان)",
    },
    "structure.if_plurality": {
        "en": "only being the best of all options on a criterion counts",
        "ar": "لم يحسب إلا التفوق على كل الخيارات في المعيار",
    },
    "structure.if_concave": {
        "en": "the first improvements count most on every criterion (concave values: the middle of the scale counts as {middle} of 100)",
        "ar": "كانت التحسينات الأولى هي الأهم في كل معيار (قيم مقعرة: منتصف المقياس يحسب {middle} من 100)",
    },
    "structure.if_convex": {
        "en": "only results near the best count for much on every criterion (convex values: the middle of the scale counts as {middle} of 100)",
        "ar": "لم تحسب كثيرا في كل معيار إلا النتائج القريبة من الأفضل (قيم محدبة: منتصف المقياس يحسب {middle} من 100)",
    },
    # what follows
    "structure.what_stays": {"en": "{leading} stays first", "ar": "فالمرتبة الأولى تبقى من نصيب {leading}"},
    "structure.what_goes": {
        "en": "the first place goes to {leading}",
        "ar": "فالمرتبة الأولى تنتقل إلى {leading}",
    },
    "structure.what_settles": {
        "en": "the tie ends and {leading} alone is first",
        "ar": "فالتعادل يزول لصالح {leading}",
    },
    "structure.what_ties": {
        "en": "{leading} tie for the first place",
        "ar": "ففي المرتبة الأولى تعادل بين {leading}",
    },
    "structure.what_goes_to_tie": {
        "en": "the first place goes to {leading}, which tie",
        "ar": "فالمرتبة الأولى تنتقل إلى {leading} بالتعادل",
    },
    # by how much
    "structure.how_points": {"en": "{lead} ahead of {rival}", "ar": "بفارق {lead} عن {rival}"},
    "structure.how_near": {
        "en": "{first} is only {lead} ahead of {rival}, and up to {margin} counts as a tie",
        "ar": "إذ لا يتجاوز تقدم {first} على {rival} حدود {lead}، ويعد تعادلا كل فارق لا يزيد على {margin}",
    },
    "structure.how_near_worst": {
        "en": "at the result that decides {first} is only {lead} ahead of {rival}, and up to {margin} counts as a tie",
        "ar": "إذ لا يتجاوز تقدم {first} على {rival} عند النتيجة الفاصلة حدود {lead}، ويعد تعادلا كل فارق لا يزيد على {margin}",
    },
    "structure.how_level": {"en": "they are exactly level", "ar": "وهو تعادل تام"},
    "structure.how_worst": {
        "en": "its worst result is {value:1} ({criterion}), that of {rival} {rival_value:1} ({rival_criterion})",
        "ar": "فأسوأ نتائجه {value:1} ({criterion})، ولدى {rival} {rival_value:1} ({rival_criterion})",
    },
    "structure.how_next_worst": {
        "en": "worse results being equal, the one that decides is {value:1} ({criterion}), for {rival} {rival_value:1} ({rival_criterion})",
        "ar": "إذ تتساوى النتائج الأسوأ، والنتيجة الفاصلة هنا {value:1} ({criterion})، ولدى {rival} {rival_value:1} ({rival_criterion})",
    },
    "structure.how_majority": {
        "en": "it is better than its nearest rival, {rival}, on {won:1%} of the weight and worse on {lost:1%}",
        "ar": "فالأفضلية على أقرب منافس، {rival}، قائمة في {won:1%} من الأوزان، والعكس في {lost:1%}",
    },
    "structure.how_circle": {
        "en": "the majorities go round in a circle ({circle}), so that the number of wins over others less losses decides (Copeland)",
        "ar": "إذ تدور الأغلبيات في حلقة ({circle})، فيحسم الأمر بعدد مرات التفوق على الخيارات الأخرى ناقصا عدد مرات العكس (Copeland)",
    },
    "structure.how_no_winner": {
        "en": "no option beats every other, so that the number of wins over others less losses decides (Copeland)",
        "ar": "إذ لا يتفوق أي خيار على كل ما سواه، فيحسم الأمر بعدد مرات التفوق على الخيارات الأخرى ناقصا عدد مرات العكس (Copeland)",
    },
    "structure.beats": {"en": "{winner} beats {loser}", "ar": "تفوق {winner} على {loser}"},
    "structure.how_plurality": {
        "en": "best on {own:1%} of the weight, {rival} on {others:1%}",
        "ar": "بالتفوق على الجميع في {own:1%} من الأوزان، مقابل {others:1%} لدى {rival}",
    },
    "structure.exact": {
        "en": "With {values} and means over the whole distribution of each judgement instead of its three points, the lead is held by {leading}.",
        "ar": "مع {values} وأخذ المتوسط من توزيع كل حكم كاملا لا من نقاطه الثلاث، تكون الصدارة من نصيب {leading}.",
    },
    "structure.values_linear": {"en": "values as they are", "ar": "القيم كما هي"},
    "structure.values_concave": {"en": "concave values", "ar": "القيم المقعرة"},
    "structure.values_convex": {"en": "convex values", "ar": "القيم المحدبة"},
    # all at once
    "structure.joint": {
        "en": "All at once: weights near those used ({name}), judgements {depth}, values as they are, concave or convex, added up or by their geometric mean, all six combinations equally likely ({draws} draws; standard error at most {error:2%}).",
        "ar": "كل ذلك معا: أوزان قريبة من المستعملة ({name})، وأحكام {depth}، وقيم كما هي أو مقعرة أو محدبة، بالجمع أو بالمتوسط الهندسي، والصيغ الست متساوية الاحتمال (عدد السحوبات {draws}؛ والخطأ المعياري {error:2%} على الأكثر).",
    },
    "structure.margin": {
        "en": "Any lead counts here, however small; the tie margin of {margin} is not applied.",
        "ar": "يحسب هنا كل تقدم مهما صغر؛ ولا يطبق هامش التعادل وهو {margin}.",
    },
    "structure.drawn": {"en": "drawn from their ranges, {together}", "ar": "مسحوبة من مدياتها، {together}"},
    "structure.not_drawn": {
        "en": "as they are, for none has a range",
        "ar": "كما هي إذ لا مدى لأي منها",
    },
    "structure.joint_first": {
        "en": "The first place then goes to {parts}.",
        "ar": "عندئذ تكون المرتبة الأولى من نصيب {parts}.",
    },
    "structure.joint_most": {
        "en": "The first place then goes most often to {parts}; the other options together have {rest}.",
        "ar": "عندئذ تكون المرتبة الأولى في الأغلب من نصيب {parts}؛ ولبقية الخيارات مجتمعة {rest}.",
    },
    "structure.joint_part": {"en": "{option} in {share}", "ar": "{option} في {share}"},
    "structure.joint_split": {
        "en": "{option} has the first place in {linear} of the draws with values as they are, {concave} if first improvements count most, {convex} if only results near the best count for much; in {additive} if values are added up, {geometric} if a very bad result cannot be made up for.",
        "ar": "حصة {option} من المرتبة الأولى: {linear} إذا بقيت القيم كما هي، و{concave} إذا كانت التحسينات الأولى هي الأهم، و{convex} إذا لم تحسب كثيرا إلا النتائج القريبة من الأفضل؛ و{additive} بجمع القيم، و{geometric} إذا تعذر تعويض نتيجة سيئة جدا.",
    },
    # tables
    "structure.column_rule": {"en": "What is assumed", "ar": "الافتراض"},
    "structure.column_first": {"en": "First", "ar": "المرتبة الأولى"},
    "structure.column_lead": {"en": "Lead", "ar": "الفارق"},
    "structure.lead_points": {"en": "{lead:1}", "ar": "{lead:1}"},
    "structure.lead_weight": {"en": "{lead:1} points of weight", "ar": "{lead:1} نقطة من الوزن"},
    "structure.label_additive": {"en": "Added up (as ranked)", "ar": "جمع القيم (الترتيب المعتمد)"},
    "structure.label_geometric": {"en": "Bad results not made up for", "ar": "لا تعويض عن نتيجة سيئة"},
    "structure.label_leximin": {"en": "Worst results first", "ar": "أسوأ النتائج أولا"},
    "structure.label_majority": {"en": "Better or worse only", "ar": "الأفضلية لا مقدارها"},
    "structure.label_plurality": {"en": "Best of all only", "ar": "الأفضل وحده"},
    "structure.label_concave": {"en": "First improvements most", "ar": "التحسينات الأولى أهم"},
    "structure.label_convex": {"en": "Near the best only", "ar": "القريب من الأفضل وحده"},
    "structure.key": {
        "en": "Ranks, and the lead of the first over the option that comes nearest: in points, for the worst results at the one that decides, or in points of weight (-: the first is not better than every other). No tie margin applies where only better or worse counts. In geometric means a value below {floor} counts as {floor}. Criteria without weight count nowhere.",
        "ar": "المراتب، والفارق بين الأول وأقرب الخيارات إليه: بالنقاط، وفي أسوأ النتائج عند النتيجة الفاصلة، أو بنقاط من الوزن (-: ليس الأول أفضل من كل ما عداه). ولا هامش تعادل حيث تحسب الأفضلية دون مقدارها. وفي المتوسط الهندسي تحسب كل قيمة دون {floor} كأنها {floor}. وما لا وزن له من المعايير لا يحسب أبدا.",
    },
    "structure.joint_title": {
        "en": "Share of the draws in which each option is first, in percent:",
        "ar": "نسبة السحوبات التي تكون فيها المرتبة الأولى من نصيب كل خيار، بالمئة:",
    },
    "structure.column_whole": {"en": "All", "ar": "الكل"},
    "structure.column_linear": {"en": "As they are", "ar": "كما هي"},
    "structure.column_concave": {"en": "Concave", "ar": "مقعرة"},
    "structure.column_convex": {"en": "Convex", "ar": "محدبة"},
    "structure.column_additive": {"en": "Added up", "ar": "بالجمع"},
    "structure.column_geometric": {"en": "Geometric", "ar": "بالمتوسط الهندسي"},
}
