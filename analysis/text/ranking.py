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
    "points_predicate": {  # as the predicate of a sentence, not after a preposition or a verb
        "by": "count",
        "en": {"one": "{count} point", "other": "{count} points"},
        "ar": {
            "zero": "{count} نقطة",
            "one": "نقطة واحدة",
            "two": "نقطتان",
            "few": "{count} نقاط",
            "many": "{count} نقطة",
            "other": "{count} نقطة",
        },
    },
    "quoted": {"en": "“{name}”", "ar": "«{name}»"},
    "points_tiny": {"en": "under 0.1 points", "ar": "أقل من 0.1 نقطة"},
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
    "column.range": {"en": "5-95 %", "ar": "من 5% إلى 95%"},
    "column.low": {"en": "5 %", "ar": "عند 5%"},
    "column.high": {"en": "95 %", "ar": "عند 95%"},
    "column.lead_range": {"en": "Lead 5-95 %", "ar": "الفارق من 5% إلى 95%"},
    "column.behind": {"en": "Behind", "ar": "الفارق عن الأول"},
    "column.tied": {"en": "Tied with", "ar": "متعادل مع"},
    "column.weights": {"en": "Weights", "ar": "الأوزان"},
    "column.lead": {"en": "Lead", "ar": "الفارق بين الأولين"},
    "heading.as_of": {"en": "As of {date}.", "ar": "حتى تاريخ {date}."},
    "heading.screens": {
        "en": "Conditions to check before acting (not part of the scores), for the courses that lead and need them:",
        "ar": "شروط ينبغي التحقق منها قبل العمل (لا تدخل في الدرجات)، للمسارات المتقدمة التي تحتاج إليها:",
    },
    "screen": {"en": "- {name} ({options}): {question}", "ar": "- {name} ({options}): {question}"},
    "limits": {"en": "Limits of use: {limits}", "ar": "حدود الاستعمال: {limits}"},
    "footer.source": {
        "en": "coalition-exit {version}; case {case} ({hash}), as of {date}",
        "ar": "coalition-exit {version}؛ البيانات {case} ({hash}) حتى {date}",
    },
    "footer.weights": {"en": "weights: {weights} ({origin})", "ar": "الأوزان: {weights} ({origin})"},
    "footer.scores": {
        "en": "scores 0-100 from the means of the judgements; tie margin {margin}",
        "ar": "الدرجات من 0 إلى 100 محسوبة من متوسطات الأحكام؛ هامش التعادل {margin}",
    },
    "footer.ranges": {
        "en": "5-95 % from {draws} draws of the judgements, seed {seed}, standard error at most {error:1} points",
        "ar": "المدى من 5% إلى 95% من سحوبات للأحكام عددها {draws}، البذرة {seed}، والخطأ المعياري {error:1} نقطة على الأكثر",
    },
    "footer.draws": {"en": "{draws} draws, seed {seed}", "ar": "عدد السحوبات {draws}، البذرة {seed}"},
    "footer.undated": {"en": "an unstated date", "ar": "تاريخ غير مذكور"},
    "footer.several": {
        "en": "several sets, each named above",
        "ar": "عدة مجموعات، كل منها مسماة أعلاه",
    },
    "origin.swing": {"en": "swing weights", "ar": "أوزان تأرجح"},
    "origin.emphasis": {"en": "emphasis, not swings", "ar": "درجة تركيز لا أوزان تأرجح"},
    "origin.inferred": {"en": "inferred", "ar": "مستنتجة"},
    "origin.table": {"en": "given with the table", "ar": "واردة مع الجدول"},
    "origin.equal": {"en": "nobody's", "ar": "لا يتبناها أحد"},
    "origin.user": {"en": "changed by the user", "ar": "غيرها المستخدم"},
    # first: what ranks first and by how much
    "first.leads": {
        "en": "First: {leader} with {score} of 100{range}, {lead} ahead of {second}{lead_range}; up to {margin} would be a tie.",
        "ar": "المرتبة الأولى: {leader} بدرجة {score} من 100{range}، بفارق {lead} عن {second}{lead_range}، ويعد تعادلا كل فارق لا يتجاوز {margin}.",
    },
    "first.leads_exactly": {
        "en": "First: {leader} with {score} of 100{range}, {lead} ahead of {second}{lead_range}; there is no tie margin, so any lead counts.",
        "ar": "المرتبة الأولى: {leader} بدرجة {score} من 100{range}، بفارق {lead} عن {second}{lead_range}، ولا هامش للتعادل، فكل فارق يحسب.",
    },
    "first.narrow": {
        "en": "The lead is less than twice the tie margin: a small lead, not a clear one.",
        "ar": "الفارق أقل من ضعفي هامش التعادل: فهو تقدم طفيف لا حاسم.",
    },
    "first.tied": {
        "en": "No clear first: {leader} has {score} of 100{range} and leads {tied} by no more than the tie margin of {margin}; its lead over the second is {lead}{lead_range}.",
        "ar": "لا أول واضحا: درجة {leader} هي {score} من 100{range}، ولا يزيد الفارق عن {tied} على هامش التعادل البالغ {margin}؛ والفارق عن الثاني {lead}{lead_range}.",
    },
    "first.equal": {
        "en": "No first: {leader} and {tied} have the same score, {score} of 100.",
        "ar": "لا أول: {leader} و{tied} بالدرجة نفسها، {score} من 100.",
    },
    "ranges.beside": {"en": " (5-95 %: {range})", "ar": " (من 5% إلى 95%: {range})"},
    "ranges.from_to": {"en": "{low} to {high}", "ar": "من {low} إلى {high}"},
    "ranges.meaning": {
        "en": "5-95 %: nine in ten results lie between if every judgement is drawn from its range, {together}.",
        "ar": "من 5% إلى 95%: بينهما تسع من كل عشر نتائج إذا سحب كل حكم من مداه، {together}.",
    },
    "ranges.overtaken": {
        "en": "Within these ranges {second} also comes out ahead of {leader}.",
        "ar": "وضمن هذه المديات يتقدم {second} أيضا على {leader} في بعض النتائج.",
    },
    "together.none": {"en": "each by itself", "ar": "كل على حدة"},
    "together.case": {
        "en": "moving together through the case's common causes",
        "ar": "وتتحرك الأحكام معا بفعل الأسباب المشتركة المذكورة في البيانات",
    },
    "together.strong": {
        "en": "moving together through the case's common causes, half as strong again",
        "ar": "وتتحرك الأحكام معا بفعل الأسباب المشتركة المذكورة في البيانات بقوة مرة ونصف",
    },
    "lead.parts": {
        "en": "What makes the lead over {second}: {parts}.",
        "ar": "مصدر الفارق عن {second}: {parts}.",
    },
    "lead.parts_and_against": {
        "en": "What makes the lead over {second}: {parts}; against it: {against}.",
        "ar": "مصدر الفارق عن {second}: {parts}؛ وفي الاتجاه المعاكس: {against}.",
    },
    "lead.part": {"en": "{criterion} {points:+1} ({support})", "ar": "{criterion} {points:+1} ({support})"},
    "lead.part_bare": {"en": "{criterion} {points:+1}", "ar": "{criterion} {points:+1}"},
    "lead.finding": {"en": "the text says so", "ar": "يصرح به النص"},
    "lead.purpose": {"en": "the text states only an aim", "ar": "يذكره النص غاية فحسب"},
    "lead.inference": {"en": "our inference from the text", "ar": "استدلالنا من النص"},
    "lead.silent": {"en": "the text is silent", "ar": "النص صامت"},
    "lead.against_text": {"en": "against the text's order", "ar": "خلافا لترتيب النص"},
    "lead.unread": {"en": "no order listed", "ar": "لا ترتيب مذكورا"},
    "beyond": {
        "en": "Courses beyond the paper, pure judgement of the team and not ranked: {courses}.",
        "ar": "مسارات من خارج الورقة، وهي حكم تقديري محض لفريق التحليل ولا تدخل في الترتيب: {courses}.",
    },
    "beyond.above": {
        "en": "Courses beyond the paper, pure judgement of the team and not ranked: {courses}. {above} would score at least as much as {leader}.",
        "ar": "مسارات من خارج الورقة، وهي حكم تقديري محض لفريق التحليل ولا تدخل في الترتيب: {courses}. ودرجة {above} لا تقل عن درجة {leader}.",
    },
    "beyond.course": {"en": "{option} {score}{range}", "ar": "{option} {score}{range}"},
    "beyond.apart": {
        "en": "The case names no common causes for these courses: their judgements are drawn each by itself, which tends to narrow their ranges.",
        "ar": "ولا تذكر البيانات أسبابا مشتركة لهذه المسارات: فأحكامها تسحب كل على حدة، وهذا يضيق مدياتها في الغالب.",
    },
    "expected.missed": {
        "en": "Not as expected: from the position that the paper attributes to this actor one would expect something else ({note}).",
        "ar": "خلافا للمتوقع: الموقف الذي تنسبه الورقة إلى هذا الطرف يدعو إلى توقع غير ذلك ({note}).",
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
        "en": "The paper's own words, pair by pair; every size, and the order where they do not give it, is judgement:",
        "ar": "ما تقوله الورقة نفسها عن كل خيارين؛ أما المقادير كلها والترتيب حيث لا تذكره فحكم تقديري:",
    },
    "support.pair": {
        "en": "- {one} and {other}, on {criteria}: {parts}.",
        "ar": "- {one} و{other}، في {criteria}: {parts}.",
    },
    "support.none": {"en": "no finding", "ar": "لا نتيجة صريحة"},
    "support.findings": {"en": "a finding on {count} ({sides})", "ar": "نتيجة صريحة في {count} ({sides})"},
    "support.purposes": {
        "en": "a stated aim, not a finding, on {count} ({sides})",
        "ar": "غاية معلنة لا نتيجة صريحة في {count} ({sides})",
    },
    "support.inferences": {"en": "our inference on {count} ({sides})", "ar": "استدلالنا في {count} ({sides})"},
    "support.silent": {"en": "silence on {count}", "ar": "صمت في {count}"},
    "support.unread": {"en": "not examined on {count}", "ar": "لم يفحص النص في {count}"},
    "support.side": {"en": "{count} for {option}", "ar": "{count} لمصلحة {option}"},
    "support.one_side": {"en": "for {option}", "ar": "لمصلحة {option}"},
    "support.more": {
        "by": "count",
        "en": {
            "one": "- {count} further pair is not listed here; the JSON form lists it.",
            "other": "- {count} further pairs are not listed here; the JSON form lists them.",
        },
        "ar": {
            "zero": "- {count} زوج آخر لم يذكر هنا، وهو في صيغة JSON.",
            "one": "- زوج آخر لم يذكر هنا، وهو في صيغة JSON.",
            "two": "- زوجان آخران لم يذكرا هنا، وهما في صيغة JSON.",
            "few": "- {count} أزواج أخرى لم تذكر هنا، وهي في صيغة JSON.",
            "many": "- {count} زوجا آخر لم تذكر هنا، وهي في صيغة JSON.",
            "other": "- {count} زوج آخر لم تذكر هنا، وهي في صيغة JSON.",
        },
    },
    "support.no_text": {
        "en": "No order here comes from a text, so every number is the judgement of whoever wrote it.",
        "ar": "لا ترتيب هنا مأخوذ من نص، فكل عدد حكم تقديري لمن كتبه.",
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
    "comparison.weighting": {"en": "{letter}: {name}", "ar": "{letter}: {name}"},
    "comparison.cell": {"en": "{rank}{tie} {score:1}", "ar": "{rank}{tie} {score:1}"},
    "comparison.cell_range": {"en": "{rank}{tie} {score:1} ({range})", "ar": "{rank}{tie} {score:1} ({range})"},
    "comparison.key": {
        "en": "In each cell: rank (= tied with the first) and score.",
        "ar": "في كل خانة: المرتبة (= تعادل مع الأول)، ثم الدرجة.",
    },
    "comparison.key_range": {
        "en": "In each cell: rank (= tied with the first), score, and the score's range from 5 to 95 %.",
        "ar": "في كل خانة: المرتبة (= تعادل مع الأول)، ثم الدرجة، ثم مداها من 5% إلى 95%.",
    },
}
