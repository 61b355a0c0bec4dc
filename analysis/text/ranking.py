"""Words of the ranking: headings, sentences, the line below every output."""

RANKING: dict[str, dict[str, str | dict[str, str]]] = {
    "points": {
        "by": "count",
        "en": {"one": "{count} point", "other": "{count} points"},
        "ar": {
            "zero": "{count} نقطة",
            "one": "نقطة واحدة",
            "two": "نقطتين",
            "few": "{count} نقاط",
            "many": "{count} نقطة",
            "other": "{count} نقطة",
        },
    },
    "points_exact": {"en": "{count:1} points", "ar": "{count:1} نقطة"},
    "criteria": {
        "by": "count",
        "en": {"one": "{count} criterion", "other": "{count} criteria"},
        "ar": {
            "zero": "{count} معيار",
            "one": "معيار واحد",
            "two": "معيارين",
            "few": "{count} معايير",
            "many": "{count} معيارا",
            "other": "{count} معيار",
        },
    },
    # headings
    "column.rank": {"en": "Rank", "ar": "المرتبة"},
    "column.option": {"en": "Option", "ar": "الخيار"},
    "column.score": {"en": "Score", "ar": "الدرجة"},
    "column.range": {"en": "All low - all high", "ar": "الأدنى - الأعلى"},
    "column.behind": {"en": "Behind", "ar": "الفارق عن الأول"},
    "column.tied": {"en": "Tied with", "ar": "متعادل مع"},
    "heading.as_of": {"en": "As of {date}.", "ar": "حتى تاريخ {date}."},
    "heading.screens": {
        "en": "Conditions to check for {option}, where it needs them (not scored):",
        "ar": "شروط ينبغي التحقق منها لخيار {option} حيث يحتاج إليها (لا تدخل في حساب الدرجة):",
    },
    "screen": {"en": "- {name}: {question}", "ar": "- {name}: {question}"},
    "footer": {
        "en": "coalition-exit {version}, case {hash}; scores 0-100 from the means of the judgements (ranges in the table); tie margin {margin}.",
        "ar": "coalition-exit {version}، بصمة البيانات {hash}؛ الدرجات من 0 إلى 100 محسوبة من متوسطات الأحكام (والمدى في الجدول)؛ ويعد تعادلا كل فارق لا يتجاوز {margin}.",
    },
    # first: what ranks first and by how much
    "first.leads": {
        "en": "First: {leader} with {score} of 100, {lead} ahead of {second}; up to {margin} would be a tie.",
        "ar": "المرتبة الأولى: {leader} بدرجة {score} من 100، بفارق {lead} عن {second}، ويعد تعادلا كل فارق لا يتجاوز {margin}.",
    },
    "first.leads_exactly": {
        "en": "First: {leader} with {score} of 100, {lead} ahead of {second}.",
        "ar": "المرتبة الأولى: {leader} بدرجة {score} من 100، بفارق {lead} عن {second}.",
    },
    "first.tied": {
        "en": "No clear first: {leader} has {score} of 100 and leads {tied} by no more than the tie margin of {margin} (lead over the second: {lead}).",
        "ar": "لا أول واضحا: درجة {leader} هي {score} من 100، ولا يزيد الفارق عن {tied} على هامش التعادل البالغ {margin} (بفارق {lead} عن الثاني).",
    },
    "first.equal": {
        "en": "No first: {leader} and {tied} have the same score, {score} of 100.",
        "ar": "لا أول: {leader} و{tied} بالدرجة نفسها، {score} من 100.",
    },
    "dominated": {
        "en": "{option} does no better than {better} on any criterion: no weights put it first alone.",
        "ar": "درجات {better} لا تقل عن درجات {option} في أي معيار، فلا أوزان تضع {option} في المرتبة الأولى منفردا.",
    },
    # second: what the weights are and where they come from
    "weights.perspective": {
        "en": "Weights: {name} ({shares}). {origin}",
        "ar": "الأوزان: {name} ({shares}). {origin}",
    },
    "weights.user": {
        "en": "Weights: {name}, changed by the user ({changes}); now {shares}. Nobody but the user holds them.",
        "ar": "الأوزان: {name} بعد تغيير المستخدم ({changes})، فأصبحت {shares}. ولا يتبناها أحد سوى المستخدم.",
    },
    "weights.table": {
        "en": "Weights: those of the table ({shares}). The table does not say whose they are.",
        "ar": "الأوزان: أوزان الجدول ({shares}). ولا يذكر الجدول أوزان من هي.",
    },
    "weights.equal": {
        "en": "Weights: equal at every level ({shares}), because the case gives none. Equal weights are a choice too, and nobody holds them.",
        "ar": "الأوزان: متساوية في كل مستوى ({shares}) لأن البيانات لا تحدد أوزانا. والأوزان المتساوية اختيار أيضا، ولا يتبناها أحد.",
    },
    "weights.share": {"en": "{name} {share:0%}", "ar": "{name} {share:0%}"},
    "weights.others": {"en": "{count} others {share:0%}", "ar": "المعايير الأخرى وعددها {count} مجموعها {share:0%}"},
    "weights.of_table": {"en": "the table's", "ar": "أوزان الجدول"},
    "weights.of_nobody": {"en": "equal weights", "ar": "أوزان متساوية"},
    # third: how much of it the paper's own words carry
    "support.opening": {
        "en": "The paper's own words: {pairs}. Every size, and the rest of the order, is judgement.",
        "ar": "ما تقوله الورقة نفسها: {pairs}. أما المقادير كلها وما بقي من الترتيب فحكم تقديري.",
    },
    "support.pair": {
        "en": "they order {one} and {other} on {found} of {criteria} ({parts})",
        "ar": "تفاضل بين {one} و{other} في {found} من أصل {criteria} ({parts})",
    },
    "support.pair_none": {
        "en": "they order {one} and {other} on none of {criteria} ({parts})",
        "ar": "لا تفاضل بين {one} و{other} في أي من {criteria} ({parts})",
    },
    "support.purposes": {"en": "a stated aim, not a finding, on {count}", "ar": "غاية معلنة لا نتيجة مثبتة في {count}"},
    "support.inferences": {"en": "our inference on {count}", "ar": "استنتاج منا في {count}"},
    "support.silent": {"en": "silence on {count}", "ar": "صمت في {count}"},
    "support.finding": {"en": "for {option} on {count}", "ar": "لمصلحة {option} في {count}"},
    "support.no_text": {
        "en": "The paper's own words: the case lists no order from a text, so every number is the judgement of whoever wrote it.",
        "ar": "ما تقوله الورقة نفسها: لا تورد البيانات ترتيبا من أي نص، فكل رقم حكم تقديري لمن كتبه.",
    },
    # several weightings: what moved and why
    "move.stays": {
        "en": "With {weights}, {option} stays first; its lead over {rival} goes from {before:1} to {after:1} points, mainly through {reasons}.",
        "ar": "مع {weights}: تبقى المرتبة الأولى من نصيب {option}، وينتقل الفارق عن {rival} من {before:1} إلى {after:1} نقطة، وأهم الأسباب {reasons}.",
    },
    "move.stays_tied": {
        "en": "With {weights}, {option} stays first, but only in a tie; its lead over {rival} goes from {before:1} to {after:1} points, mainly through {reasons}.",
        "ar": "مع {weights}: تبقى المرتبة الأولى من نصيب {option} لكن بتعادل، وينتقل الفارق عن {rival} من {before:1} إلى {after:1} نقطة، وأهم الأسباب {reasons}.",
    },
    "move.new_first": {
        "en": "With {weights}, {option} overtakes {rival}; its lead over it goes from {before:1} to {after:1} points, mainly through {reasons}.",
        "ar": "مع {weights}: تنتقل المرتبة الأولى من {rival} إلى {option}، ويتغير الفارق بينهما من {before:1} إلى {after:1} نقطة، وأهم الأسباب {reasons}.",
    },
    "move.new_first_tied": {
        "en": "With {weights}, {option} passes {rival}, but only into a tie; its lead over it goes from {before:1} to {after:1} points, mainly through {reasons}.",
        "ar": "مع {weights}: تنتقل المرتبة الأولى من {rival} إلى {option} لكن بتعادل، ويتغير الفارق بينهما من {before:1} إلى {after:1} نقطة، وأهم الأسباب {reasons}.",
    },
    "move.same": {
        "en": "With {weights}, {option} keeps the same lead over {rival}, {after:1} points.",
        "ar": "مع {weights}: يبقى الفارق بين {option} و{rival} كما هو، {after:1} نقطة.",
    },
    "move.reason": {
        "en": "{criterion} (weight from {old:1%} to {new:1%})",
        "ar": "{criterion} (من {old:1%} إلى {new:1%} من الوزن)",
    },
    "move.letter": {"en": "weights {letter} instead of A", "ar": "الأوزان {letter} بدلا من A"},
    "move.unchanged": {
        "en": "these weights instead of the unchanged ones",
        "ar": "هذه الأوزان بدلا من الأوزان قبل التغيير",
    },
    "comparison.first": {"en": "Weights compared:", "ar": "الأوزان المقارنة:"},
    "comparison.weighting": {"en": "{letter}: {name}", "ar": "{letter}: {name}"},
    "comparison.score": {"en": "{letter}: score", "ar": "{letter}: الدرجة"},
    "comparison.rank": {"en": "{letter}: rank", "ar": "{letter}: المرتبة"},
}
