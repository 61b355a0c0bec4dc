"""Words of the review of a case: what is complete, what is thin, and the checklist."""

REVIEW: dict[str, dict[str, str | dict[str, str]]] = {
    "check.valid": {
        "en": "The case is valid: every file could be read and the parts agree.",
        "ar": "البيانات صالحة: قرئت كل الملفات وتتفق أجزاؤها.",
    },
    "check.summary": {
        "en": "{pure} of {judgements} judgements are pure judgement and carry {share:0%} of the default weight on average over the options; {wide} have a range of {limit} or more.",
        "ar": "{pure} من {judgements} من الأحكام تقدير محض وتحمل {share:0%} من الوزن الافتراضي في متوسط الخيارات؛ و{wide} منها مداها {limit} أو أكثر.",
    },
    "check.summary_ties": {
        "en": "The first option is tied with another on {tied} of {weightings} perspectives.",
        "ar": "والخيار الأول متعادل مع غيره في {tied} من أصل {weightings} من المنظورات.",
    },
    "check.summary_tied": {
        "en": "The first option is tied with another.",
        "ar": "والخيار الأول متعادل مع غيره.",
    },
    "check.summary_not_tied": {
        "en": "The first option is not tied with another.",
        "ar": "ولا يتعادل الخيار الأول مع غيره.",
    },
    "check.summary_open": {
        "en": "Overlap groups: {groups}. Questions of preference independence that are open: {open} of {questions}.",
        "ar": "مجموعات التداخل: {groups}. وأسئلة استقلال التفضيل المفتوحة: {open} من {questions}.",
    },
    "check.summary_list": {
        "en": "Checklist of {total} points: yes {yes}, partly {partly}, no {no}, for people {people}.",
        "ar": "قائمة التحقق من {total} نقطة: نعم {yes}، جزئيا {partly}، لا {no}، ويترك للناس {people}.",
    },
    "check.more": {
        "en": "- ... and {count} more; the JSON form lists all.",
        "ar": "- ... و{count} غيرها، وصيغة JSON تذكرها كلها.",
    },
    "check.more_items": {
        "en": "{count} more ({total} in all)",
        "ar": "و{count} غيرها (المجموع {total})",
    },
    "check.score": {
        "en": "{option} {score:1}",
        "ar": "{option} {score:1}",
    },
    "check.line": {"en": "- {words}", "ar": "- {words}"},
    # sections
    "section.differences": {"en": "Differences too small to tell", "ar": "فوارق أصغر من أن تقول شيئا"},
    "section.evidence": {"en": "What the judgements rest on", "ar": "ما تستند إليه الأحكام"},
    "section.overlap": {"en": "Double counting", "ar": "الاحتساب المكرر"},
    "section.weights": {"en": "Weights", "ar": "الأوزان"},
    "section.dominance": {"en": "Options that cannot lead", "ar": "خيارات لا يمكن أن تتقدم"},
    "section.mixtures": {
        "en": "Branches, states and horizons against the base",
        "ar": "الفروع والحالات والآفاق مقارنة بالأساس",
    },
    "section.independence": {
        "en": "Does the worth of one criterion depend on another?",
        "ar": "هل تتوقف قيمة معيار على آخر؟",
    },
    "section.contents": {"en": "What the case holds and lacks", "ar": "ما في البيانات وما ينقصها"},
    "section.checklist": {"en": "Checklist for a decision analysis", "ar": "قائمة التحقق لتحليل القرار"},
    "section.questions": {"en": "Questions that only people can answer", "ar": "أسئلة لا يجيب عنها إلا الناس"},
    "check.not_given": {
        "en": "Not given in this case, which does not mean that there is nothing.",
        "ar": "غير مذكور في هذه البيانات، ولا يعني ذلك أنه غير موجود.",
    },
    "check.nothing": {"en": "Nothing found.", "ar": "لم يوجد شيء."},
    # differences
    "check.tied": {
        "en": "{options} are tied on {count} of {total} perspectives: {perspectives}.",
        "ar": "{options}: تعادل في {count} من أصل {total} من المنظورات: {perspectives}.",
    },
    "check.tied_here": {
        "en": "{options} are tied: their scores differ by no more than {margin}.",
        "ar": "{options}: تعادل، ففارق الدرجتين لا يتجاوز {margin}.",
    },
    "check.near": {
        "en": "{options} differ by no more than {margin} on {count} of {total} criteria, with {share:0%} of the default weight; so small a difference carries no information: {criteria}.",
        "ar": "{options}: الفارق لا يتجاوز {margin} في {count} من أصل {total} من المعايير ولها {share:0%} من الوزن الافتراضي، ولا دلالة لفارق صغير كهذا: {criteria}.",
    },
    "check.equal_means": {
        "en": "{options} are equal on {count} of {total} criteria, with {share:0%} of the default weight: {criteria}.",
        "ar": "{options}: متساويان في {count} من أصل {total} من المعايير ولها {share:0%} من الوزن الافتراضي: {criteria}.",
    },
    "check.pairs_cut": {
        "en": "Only the best {count} of {total} options were compared pair by pair.",
        "ar": "قورنت أفضل {count} من أصل {total} من الخيارات زوجا زوجا فقط.",
    },
    # evidence
    "check.pure": {
        "en": "{count} of {total} judgements are pure judgement: no text settles them. They carry {share:0%} of the default weight on average over the options.",
        "ar": "{count} من أصل {total} من الأحكام تقدير محض لا يحسمه نص. وتحمل {share:0%} من الوزن الافتراضي في متوسط الخيارات.",
    },
    "check.pure_option": {
        "en": "Pure judgement by option: {items}.",
        "ar": "التقدير المحض بحسب الخيار: {items}.",
    },
    "check.pure_option.item": {
        "en": "{option} on {count} of {total} criteria, {share:0%} of the weight",
        "ar": "{option} في {count} من أصل {total} من المعايير ولها {share:0%} من الوزن",
    },
    "check.pure_beyond": {
        "en": "Courses beyond the paper: {count} of {total} judgements are pure judgement.",
        "ar": "المسارات من خارج الورقة: {count} من أصل {total} من الأحكام تقدير محض.",
    },
    "check.no_claims": {
        "en": "No judgement names a passage: every number is the judgement of whoever wrote it.",
        "ar": "لا يذكر أي حكم موضعا من نص: فكل عدد حكم تقديري لمن كتبه.",
    },
    "check.few_claims": {
        "en": "Criteria whose judgements rest on one claim or none: {items}.",
        "ar": "معايير تستند أحكامها إلى مدخل واحد أو بلا مدخل: {items}.",
    },
    "check.few_claims.item": {
        "en": "{criterion} ({claims})",
        "ar": "{criterion} ({claims})",
    },
    "check.weak_claims": {
        "en": "Criteria none of whose claims is plain, all being possible or conditional: {items}.",
        "ar": "معايير لا جزم في مداخلها، فكلها احتمال أو مشروط: {items}.",
    },
    "check.weak_claims.item": {
        "en": "{criterion} (claims: {claims})",
        "ar": "{criterion} (المداخل: {claims})",
    },
    "check.few_judgement": {
        "en": "Judgements that rest on one claim or none: {items}.",
        "ar": "أحكام تستند إلى مدخل واحد أو بلا مدخل: {items}.",
    },
    "check.few_judgement.item": {
        "en": "{option} on {criterion} ({claims})",
        "ar": "{option} في {criterion} ({claims})",
    },
    "check.weak_judgement": {
        "en": "Judgements none of whose claims is plain, all being possible or conditional: {items}.",
        "ar": "أحكام لا جزم في مداخلها، فكلها احتمال أو مشروط: {items}.",
    },
    "check.weak_judgement.item": {
        "en": "{option} on {criterion} (claims: {claims})",
        "ar": "{option} في {criterion} (المداخل: {claims})",
    },
    "check.shared": {
        "en": "Claims that judgements of more than one criterion rest on, though each has one primary use: {items}.",
        "ar": "مداخل تستند إليها أحكام أكثر من معيار مع أن لكل مدخل استعمالا أساسيا واحدا: {items}.",
    },
    "check.shared.item": {
        "en": "{claim} ({criteria})",
        "ar": "{claim} ({criteria})",
    },
    "check.unused": {
        "en": "Claims that nothing in the case uses: {items}.",
        "ar": "مداخل لا يستعملها شيء في البيانات: {items}.",
    },
    "check.unused.item": {
        "en": "{claim}",
        "ar": "{claim}",
    },
    "check.wide": {
        "en": "Ranges of {limit} or more from low to high: {items}.",
        "ar": "أحكام مداها {limit} أو أكثر من الأدنى إلى الأعلى: {items}.",
    },
    "check.wide.item": {
        "en": "{option} on {criterion} {range}",
        "ar": "{option} في {criterion} {range}",
    },
    "check.apart": {
        "en": "Judgements whose readings lie {limit} or more apart: {items}.",
        "ar": "أحكام تتباين قراءاتها بمقدار {limit} أو أكثر: {items}.",
    },
    "check.apart.item": {
        "en": "{option} on {criterion} {points}",
        "ar": "{option} في {criterion} {points}",
    },
    "check.no_rationale": {
        "en": "{count} of {total} judgements give no reason.",
        "ar": "{count} من أصل {total} من الأحكام بلا سبب مذكور.",
    },
    "check.column_weight": {"en": "Weight %", "ar": "الوزن %"},
    "check.column_claims": {"en": "Claims", "ar": "المداخل"},
    "check.column_certain": {"en": "of them plain", "ar": "منها جزم"},
    "check.column_pure": {"en": "Pure judgement", "ar": "تقدير محض"},
    "check.column_wide": {"en": "Wide ranges", "ar": "مدى واسع"},
    "check.column_apart": {"en": "Readings apart", "ar": "تباين القراءات"},
    # overlap
    "check.group_of_one": {
        "en": "{group} has one criterion only: nothing can overlap.",
        "ar": "{group}: فيها معيار واحد، فلا تداخل.",
    },
    "check.joint": {
        "en": "{group} ({criteria}) weighs {here:0%} in the default view, from {least:0%} ({least_in}) to {most:0%} ({most_in}). {reason}",
        "ar": "{group} ({criteria}) وزنها {here:0%} في النظرة الافتراضية، ومن {least:0%} ({least_in}) إلى {most:0%} ({most_in}). {reason}",
    },
    "check.joint_here": {
        "en": "{group} ({criteria}) weighs {here:0%} (from {least:0%} to {most:0%}). {reason}",
        "ar": "{group} ({criteria}) وزنها {here:0%} (من {least:0%} إلى {most:0%}). {reason}",
    },
    "check.folded": {
        "en": "{group}, the joint weight on {criterion} alone: {ranking}; the lead of {option} over {other} goes from {before:1} to {after:1} points. What is first changes on {changed} of {total} weightings.",
        "ar": "{group}، بوضع الوزن المشترك كله على {criterion}: {ranking}؛ وينتقل فارق {option} عن {other} من {before:1} إلى {after:1} نقطة. ويتغير ما هو أول في {changed} من أصل {total} من مجموعات الأوزان.",
    },
    "check.counted_once": {
        "en": "{group}, only {criterion} kept and the weight of the others given to the rest of their pillars: {ranking}; the lead of {option} over {other} goes from {before:1} to {after:1} points. What is first changes on {changed} of {total} weightings.",
        "ar": "{group}، بإبقاء معيار {criterion} وحده وإعطاء وزن غيره لسائر معايير محوره: {ranking}؛ وينتقل فارق {option} عن {other} من {before:1} إلى {after:1} نقطة. ويتغير ما هو أول في {changed} من أصل {total} من مجموعات الأوزان.",
    },
    # independence
    "check.questions": {
        "en": "{count} of {total} questions are answered; whether an answer is right is for people.",
        "ar": "أجيب عن {count} من أصل {total} من الأسئلة، أما صحة الجواب فيحكم فيها الناس.",
    },
    "check.open": {"en": "Open: {question}", "ar": "مفتوح: {question}"},
    "check.not_asked": {
        "en": "Nothing is asked about these pairs, each of which stands in one overlap group: {items}.",
        "ar": "لا سؤال عن هذه الأزواج، وكل منها في مجموعة تداخل واحدة: {items}.",
    },
    "check.not_asked.item": {
        "en": "{criteria}",
        "ar": "{criteria}",
    },
    "check.answered": {"en": "{question} {answer}", "ar": "{question} {answer}"},
    # weights
    "check.no_perspectives": {
        "en": "The case gives no weights: equal ones are used, and nobody holds them.",
        "ar": "لا أوزان في البيانات: تستعمل أوزان متساوية لا يتبناها أحد.",
    },
    "check.weights_of_table": {
        "en": "The weights came with the table; it does not say whose they are or how they were set.",
        "ar": "وردت الأوزان مع الجدول، ولا يذكر أوزان من هي ولا كيف حددت.",
    },
    "check.swing": {
        "en": "Swing weights, from the worst to the best end of each scale: {count} of {total} perspectives ({perspectives}).",
        "ar": "أوزان تأرجح، من أسوأ طرف إلى أفضله في كل مقياس: {count} من أصل {total} من المنظورات ({perspectives}).",
    },
    "check.emphasis": {
        "en": "{count} of {total} perspectives weigh by emphasis, not by swings: {perspectives}. Such weights ignore the ranges.",
        "ar": "{count} من أصل {total} من المنظورات أوزانها درجة تركيز لا أوزان تأرجح: {perspectives}. وهي تتجاهل المدى.",
    },
    "check.inferred": {
        "en": "{count} of {total} perspectives have inferred weights: {perspectives}.",
        "ar": "{count} من أصل {total} من المنظورات أوزانها مستنتجة: {perspectives}.",
    },
    "check.actors": {
        "en": "{count} of {total} perspectives stand for actors ({perspectives}); nothing in the case records that they were asked for their weights.",
        "ar": "{count} من أصل {total} من المنظورات تمثل أطرافا ({perspectives})، ولا تسجل البيانات أنها سئلت عن أوزانها.",
    },
    "check.no_ranges": {
        "en": "{count} of {total} perspectives give no range for any weight: {perspectives}.",
        "ar": "{count} من أصل {total} من المنظورات بلا مدى لأي وزن: {perspectives}.",
    },
    "check.pillar_ranges": {
        "en": "{count} of {total} perspectives give ranges for pillars only, none for criteria: {perspectives}.",
        "ar": "{count} من أصل {total} من المنظورات تذكر مدى لأوزان المحاور وحدها دون المعايير: {perspectives}.",
    },
    "check.nearly_equal": {
        "en": "Nearly equal weights, the largest of a criterion over the smallest: {items}.",
        "ar": "أوزان متقاربة، أكبر وزن لمعيار مقسوما على أصغره: {items}.",
    },
    "check.nearly_equal.item": {
        "en": "{perspective} {ratio:1}",
        "ar": "{perspective} {ratio:1}",
    },
    # dominance
    "check.dominated": {
        "en": "No better than another option on any criterion, so that no weights put it first alone: {items}.",
        "ar": "خيارات لا تتفوق على خيار آخر في أي معيار، فلا أوزان تضعها في المرتبة الأولى وحدها: {items}.",
    },
    "check.dominated.item": {
        "en": "{option} (than {better})",
        "ar": "{option} (على {better})",
    },
    "check.dominated_beyond": {
        "en": "No better on any criterion than a course beyond the paper: {items}.",
        "ar": "لا يتفوق في أي معيار على مسار من خارج الورقة: {items}.",
    },
    "check.dominated_beyond.item": {
        "en": "{option} (than {better})",
        "ar": "{option} (على {better})",
    },
    "check.never_first": {
        "en": "First for no weights, with the points that they stay behind at least: {items}.",
        "ar": "خيارات ليست في المرتبة الأولى بأي أوزان، مع أقل تأخر لها بالنقاط: {items}.",
    },
    "check.some_weights": {
        "en": "Each ranked option is first, or level with the first, for some weights.",
        "ar": "كل خيار مرتب يكون أولا أو مساويا للأول بأوزان ما.",
    },
    "check.untested": {
        "en": "Whether each option is first for some weights was not tested: {count} options are more than {most}.",
        "ar": "لم يختبر هل يكون كل خيار أولا بأوزان ما: فعدد الخيارات {count} أكثر من {most}.",
    },
    "check.never_first.item": {
        "en": "{option} {points:1}",
        "ar": "{option} {points:1}",
    },
    # mixtures
    "check.branches": {
        "en": "{option}: its branches, mixed with a probability of failure of {p:2} ({low:2} to {high:2}), differ from the base by more than {limit} on {count} of {total} criteria, by up to {largest:1}. Listed, not repaired.",
        "ar": "{option}: مزج فرعيه باحتمال فشل {p:2} (من {low:2} إلى {high:2}) يختلف عن الأساس بأكثر من {limit} في {count} من أصل {total} من المعايير، وبما يصل إلى {largest:1}. تذكر الفوارق ولا تصحح.",
    },
    "check.branches_unnamed": {
        "en": "No branch is called {branch}, so the probability belongs to none of {branches}.",
        "ar": "لا فرع باسم {branch}، فلا يعود الاحتمال إلى أي من {branches}.",
    },
    "check.branch_gap": {
        "en": "Mixed branches less base, in points: {items}.",
        "ar": "الفرعان ممزوجين ناقصا الأساس، بالنقاط: {items}.",
    },
    "check.branch_gap.item": {
        "en": "{option} on {criterion} {points:+1}",
        "ar": "{option} في {criterion} {points:+1}",
    },
    "check.worlds": {
        "en": "The states of the world, mixed ({worlds}), differ from the base by more than {limit} in {count} of {total} cells, by up to {largest:1}. Listed, not repaired.",
        "ar": "مزج حالات العالم ({worlds}) يختلف عن الأساس بأكثر من {limit} في {count} من أصل {total} من الخانات، وبما يصل إلى {largest:1}. تذكر الفوارق ولا تصحح.",
    },
    "check.world_gap": {
        "en": "Mixed states less base, in points: {items}.",
        "ar": "الحالات ممزوجة ناقصا الأساس، بالنقاط: {items}.",
    },
    "check.world_gap.item": {
        "en": "{option} on {criterion} {points:+1}",
        "ar": "{option} في {criterion} {points:+1}",
    },
    "check.horizon": {
        "en": "The longer horizon differs from the base by more than {limit} in {count} of the {total} cells that were judged for it, by up to {largest:1}.",
        "ar": "يختلف الأفق الأطول عن الأساس بأكثر من {limit} في {count} من أصل {total} من الخانات التي قدرت له، وبما يصل إلى {largest:1}.",
    },
    "check.horizon_score": {
        "en": "What the longer horizon adds to the scores on the default weights: {items}.",
        "ar": "ما يضيفه الأفق الأطول إلى الدرجات بالأوزان الافتراضية: {items}.",
    },
    "check.horizon_score.item": {
        "en": "{option} {points:+1}",
        "ar": "{option} {points:+1}",
    },
    "check.horizon_gap": {
        "en": "Longer horizon less base, in points: {items}.",
        "ar": "الأفق الأطول ناقصا الأساس، بالنقاط: {items}.",
    },
    "check.horizon_gap.item": {
        "en": "{option} on {criterion} {points:+1}",
        "ar": "{option} في {criterion} {points:+1}",
    },
    # contents
    "check.counts": {
        "en": "Ranked options {ranked}, courses beyond the paper {beyond}, pillars {pillars}, criteria {criteria}, judgements {judgements}.",
        "ar": "الخيارات المرتبة {ranked}، ومن خارج الورقة {beyond}، والمحاور {pillars}، والمعايير {criteria}، والأحكام {judgements}.",
    },
    "check.part": {
        "en": "Also given: {items}.",
        "ar": "وفيها أيضا: {items}.",
    },
    "check.part.item": {
        "en": "{part} {count}",
        "ar": "{part} {count}",
    },
    "check.orders_read": {
        "en": "The text was read for {count} of {total} comparisons of two ranked options on a criterion.",
        "ar": "قرئ النص في {count} من أصل {total} من مقارنات خيارين في معيار.",
    },
    "check.lacks": {
        "en": "What a case of this kind could have and this one lacks: {items}.",
        "ar": "ما يمكن أن يكون في بيانات كهذه وينقصها: {items}.",
    },
    "check.lacks.item": {
        "en": "{part}",
        "ar": "{part}",
    },
    "part.frame": {"en": "the frame of the decision", "ar": "إطار القرار"},
    "part.goal": {"en": "the goal", "ar": "الغاية"},
    "part.perspectives": {"en": "perspectives", "ar": "المنظورات"},
    "part.orders": {"en": "orders of the text", "ar": "ترتيب النص"},
    "part.claims": {"en": "claims", "ar": "المداخل"},
    "part.figures": {"en": "figures of the paper", "ar": "أعداد الورقة"},
    "part.overlap_groups": {"en": "overlap groups", "ar": "مجموعات التداخل"},
    "part.screens": {"en": "feasibility screens", "ar": "فحوص قابلية التنفيذ"},
    "part.branches": {"en": "branches", "ar": "الفروع"},
    "part.worlds": {"en": "states of the world", "ar": "حالات العالم"},
    "part.factors": {"en": "common causes", "ar": "الأسباب المشتركة"},
    "part.own_judgements": {"en": "judgements of a perspective's own", "ar": "أحكام خاصة ببعض المنظورات"},
    "part.long_horizon": {"en": "judgements over a longer horizon", "ar": "أحكام لأفق أطول"},
    "part.drivers": {"en": "drivers", "ar": "العوامل"},
    "part.components": {"en": "components of a plan", "ar": "مكونات خطة"},
    "part.silences": {"en": "silences of the text", "ar": "ما سكت عنه النص"},
    # what the answers of the checklist rest on
    "check.unframed": {"en": "a table has no frame", "ar": "الجدول بلا إطار"},
    "check.framed": {
        "en": "decision, decision maker, date, years {from_year}-{to_year}",
        "ar": "القرار وصاحبه وتاريخه، السنوات من {from_year} إلى {to_year}",
    },
    "check.defined": {
        "en": "{count} of {total} options are defined; people must say whether one is the status quo",
        "ar": "{count} من أصل {total} من الخيارات معرفة؛ وعلى الناس أن يقولوا أيها الوضع القائم",
    },
    "check.measured": {
        "en": "{count} of {total} criteria have a measure",
        "ar": "{count} من أصل {total} من المعايير لها قياس",
    },
    "check.tested": {
        "en": "{groups} overlap groups, {questions} questions of independence; completeness is for people",
        "ar": "مجموعات التداخل {groups}، وأسئلة الاستقلال {questions}؛ أما الاكتمال فللناس",
    },
    "check.anchored": {
        "en": "{count} of {total} criteria say what 0 and 100 mean",
        "ar": "{count} من أصل {total} من المعايير تذكر معنى 0 و100",
    },
    "check.sourced": {
        "en": "{count} of {total} judgements name claims, with a basis and a grade",
        "ar": "{count} من أصل {total} من الأحكام تذكر مداخل مع أساس ودرجة",
    },
    "check.one_file": {"en": "judgements and weights stand in one table", "ar": "الأحكام والأوزان في جدول واحد"},
    "check.two_files": {
        "en": "judgements and weights are apart in files and output",
        "ar": "الأحكام والأوزان منفصلة في الملفات والمخرجات",
    },
    "check.swings": {
        "en": "{count} of {total} perspectives have swing weights; their notes say who rated them",
        "ar": "{count} من أصل {total} من المنظورات لها أوزان تأرجح، وتذكر ملاحظاتها من قدرها",
    },
    "check.flagged": {
        "en": "{count} of {total} perspectives are no swings, and the output says so",
        "ar": "{count} من أصل {total} من المنظورات ليست أوزان تأرجح، والمخرجات تذكر ذلك",
    },
    "check.side_by_side": {
        "en": "{count} perspectives, never averaged",
        "ar": "عدد المنظورات {count}، ولا يحسب متوسطها",
    },
    "check.chosen": {
        "en": "{count} perspectives with their origin; anyone can put in other weights",
        "ar": "عدد المنظورات {count} مع مصدر كل منها؛ ويمكن لأي أحد وضع أوزان أخرى",
    },
    "check.margin": {
        "en": "differences up to {margin} are ties; sentences say whole points, tables one decimal",
        "ar": "يعد تعادلا كل فارق لا يتجاوز {margin}؛ وتذكر الجمل نقاطا صحيحة والجداول منزلة عشرية واحدة",
    },
    "check.expected": {
        "en": "{count} of {total} perspectives have an expected place; later events are for people",
        "ar": "{count} من أصل {total} من المنظورات لها مرتبة متوقعة؛ أما الأحداث اللاحقة فللناس",
    },
    "check.rounds": {
        "en": "{count} of {total} judgements keep their first round; {moved} moved by more than the margin",
        "ar": "{count} من أصل {total} من الأحكام تحفظ الجولة الأولى؛ وتحرك {moved} منها بأكثر من الهامش",
    },
    "check.limited": {
        "en": "{count} limits of use, printed with every ranking",
        "ar": "عدد حدود الاستعمال {count}، تذكر مع كل ترتيب",
    },
    "check.fixed": {
        "en": "fixed scales: a new option changes no other score",
        "ar": "مقاييس ثابتة: لا يغير خيار جديد درجة غيره",
    },
    "check.hashed": {
        "en": "one command, with version and hash of the case in every output",
        "ar": "أمر واحد، مع رقم الإصدار وبصمة البيانات في كل مخرج",
    },
    "check.suite": {
        "en": "tests against published cases and independent computations",
        "ar": "اختبارات مقابل حالات منشورة وحسابات مستقلة",
    },
    "check.by_yes": {"en": "{commands}", "ar": "{commands}"},
    "check.by_partly": {"en": "in part by {commands}", "ar": "جزئيا في {commands}"},
    "check.not_yet": {"en": "not in this version", "ar": "ليس في هذا الإصدار"},
    "check.point": {"en": "{number} {point}", "ar": "{number} {point}"},
    "check.point_because": {"en": "{number} {point} ({evidence})", "ar": "{number} {point} ({evidence})"},
    "check.answered_yes": {"en": "Yes ({count}): {points}.", "ar": "نعم ({count}): {points}."},
    "check.answered_partly": {"en": "Partly ({count}): {points}.", "ar": "جزئيا ({count}): {points}."},
    "check.answered_no": {
        "en": "No, in this case ({count}): {points}.",
        "ar": "لا، في هذه البيانات ({count}): {points}.",
    },
    "check.answered_not_yet": {
        "en": "No, not in this version of the program ({count}): {points}.",
        "ar": "لا، ليس في هذا الإصدار من البرنامج ({count}): {points}.",
    },
    "check.answered_people": {"en": "For people ({count}): {points}.", "ar": "يترك للناس ({count}): {points}."},
    "check.question": {"en": "- {question}", "ar": "- {question}"},
    "ask.2": {
        "en": "Is one of the options to leave things as they are, and who said what that means?",
        "ar": "هل أحد الخيارات إبقاء الحال كما هو، ومن حدد معناه؟",
    },
    "ask.5": {
        "en": "Is a consequence missing that somebody affected would name?",
        "ar": "هل تغيب نتيجة كان سيذكرها من يتأثر بها؟",
    },
    "ask.7": {
        "en": "Would somebody who knows the field give the same grades to these sources?",
        "ar": "هل يعطي العارف بالمجال هذه المصادر الدرجات نفسها؟",
    },
    "ask.10": {
        "en": "Is a step near the worst end worth more than the same step near the best?",
        "ar": "هل تزيد قيمة خطوة قرب الطرف الأسوأ على قيمة مثلها قرب الأفضل؟",
    },
    "ask.11": {
        "en": "Would those whose weights these are said to be accept each swing in words?",
        "ar": "هل يقبل من تنسب إليهم هذه الأوزان كل انتقال منها بالكلمات؟",
    },
    "ask.13": {
        "en": "Asked again, or the other way round, would they give the same weights?",
        "ar": "لو سئلوا ثانية أو بالعكس، فهل يعطون الأوزان نفسها؟",
    },
    "ask.15": {
        "en": "Can a gain on one criterion make up for any loss on another?",
        "ar": "هل يعوض مكسب في معيار أي خسارة في غيره؟",
    },
    "ask.27": {
        "en": "Who stands to gain from these weights, and have they seen them?",
        "ar": "من يستفيد من هذه الأوزان، وهل اطلعوا عليها؟",
    },
    "ask.32": {
        "en": "What happened since, and what did the judgements miss?",
        "ar": "ماذا جرى بعد ذلك، وما الذي فات الأحكام؟",
    },
    "ask.34": {
        "en": "Why did the judgements that moved between the rounds move?",
        "ar": "لماذا تغيرت الأحكام التي تغيرت بين الجولتين؟",
    },
    # the points, in our words
    "point.1": {
        "en": "says what is decided, by whom, as of when and over how many years",
        "ar": "يذكر القرار وصاحبه وتاريخه وأفقه",
    },
    "point.2": {"en": "includes doing nothing, and says what that means", "ar": "يشمل إبقاء الحال كما هو ويبين معناه"},
    "point.3": {
        "en": "takes new options without changing the scores of others",
        "ar": "يقبل خيارات جديدة من دون تغيير درجات غيرها",
    },
    "point.4": {"en": "leads from the goal to criteria that can be measured", "ar": "يتدرج من الغاية إلى معايير تقاس"},
    "point.5": {
        "en": "tests criteria for gaps, double counting and independence",
        "ar": "يختبر المعايير من حيث النقص والتكرار والاستقلال",
    },
    "point.6": {
        "en": "says what the ends of every scale mean, and keeps them fixed",
        "ar": "يبين معنى طرفي كل مقياس ويثبتهما",
    },
    "point.7": {"en": "gives a source and a grade for every score", "ar": "يذكر لكل درجة مصدرا وتقديرا لجودته"},
    "point.8": {"en": "keeps what is the case apart from what it is worth", "ar": "يفصل بين الواقع وقيمته"},
    "point.9": {
        "en": "shows the whole performance matrix before weighting",
        "ar": "يعرض مصفوفة الأداء كاملة قبل الأوزان",
    },
    "point.10": {
        "en": "allows values that are not straight lines, and says what that changes",
        "ar": "يسمح بدوال قيمة غير خطية ويبين أثرها",
    },
    "point.11": {
        "en": "takes weights as swings between the ends of scales, in words",
        "ar": "يأخذ الأوزان على أنها انتقال بين طرفي المقياس، بالكلمات",
    },
    "point.12": {"en": "marks weights that are mere importance", "ar": "يميز الأوزان التي هي مجرد أهمية"},
    "point.13": {"en": "checks weights for consistency", "ar": "يتحقق من اتساق الأوزان"},
    "point.14": {
        "en": "accepts imprecise weights and says whether they can hold together",
        "ar": "يقبل أوزانا غير دقيقة ويبين هل تجتمع",
    },
    "point.15": {"en": "justifies the sum and reruns with another rule", "ar": "يسوغ الجمع ويعيد الحساب بقاعدة أخرى"},
    "point.16": {
        "en": "tests scaling and aggregation together with weights",
        "ar": "يختبر المقاييس وقاعدة الجمع مع الأوزان معا",
    },
    "point.17": {
        "en": "reports dominance and options that can be best",
        "ar": "يذكر الهيمنة والخيارات التي يمكن أن تكون الأفضل",
    },
    "point.18": {
        "en": "shows what each criterion adds to each total and to each difference",
        "ar": "يبين ما يضيفه كل معيار إلى كل مجموع وكل فارق",
    },
    "point.19": {
        "en": "gives curves over each weight with exact crossings",
        "ar": "يرسم أثر كل وزن مع نقاط التقاطع الدقيقة",
    },
    "point.20": {"en": "gives the smallest change that turns the answer", "ar": "يعطي أصغر تغيير يقلب الجواب"},
    "point.21": {
        "en": "gives the acceptability of every rank with its error and seed",
        "ar": "يعطي مقبولية كل مرتبة مع خطئها وبذرتها",
    },
    "point.22": {
        "en": "divides the uncertainty of ranks among the inputs",
        "ar": "يوزع عدم اليقين في المراتب على المدخلات",
    },
    "point.23": {"en": "describes in words where the advice fails", "ar": "يصف بالكلمات أين تفشل التوصية"},
    "point.24": {"en": "reports regret beside the expected score", "ar": "يذكر الندم إلى جانب الدرجة المتوقعة"},
    "point.25": {"en": "says what it is worth to find out", "ar": "يبين قيمة ما يمكن معرفته"},
    "point.26": {
        "en": "shows stakeholders apart before any average",
        "ar": "يعرض أصحاب المصلحة كلا على حدة قبل أي متوسط",
    },
    "point.27": {
        "en": "says who chose the weights, and lets a critic put in others",
        "ar": "يذكر من اختار الأوزان ويتيح للناقد وضع غيرها",
    },
    "point.28": {
        "en": "uses fixed words for likelihood, apart from confidence",
        "ar": "يستعمل كلمات ثابتة للاحتمال منفصلة عن الثقة",
    },
    "point.29": {
        "en": "says what is a tie, and prints no more digits than it knows",
        "ar": "يبين التعادل ولا يطبع أرقاما أكثر مما يعلم",
    },
    "point.30": {
        "en": "can be repeated from one command, with version and hash",
        "ar": "يعاد بأمر واحد مع رقم الإصدار والبصمة",
    },
    "point.31": {
        "en": "is tested against published cases and independent code",
        "ar": "مختبر مقابل حالات منشورة وشيفرة مستقلة",
    },
    "point.32": {
        "en": "is held against what happened later, or other judgement",
        "ar": "يقارن بما حدث لاحقا أو بحكم آخر",
    },
    "point.33": {"en": "explains every figure, with words in its place", "ar": "يشرح كل شكل مع نص بديل"},
    "point.34": {"en": "records what changed between versions, and why", "ar": "يسجل ما تغير بين الإصدارات وسببه"},
    "point.35": {"en": "says what it must not be used for", "ar": "يذكر ما لا يجوز استعماله له"},
    "point.36": {
        "en": "begins with one page in plain words, and what would reverse it",
        "ar": "يبدأ بصفحة واحدة بكلمات بسيطة وبما يقلبها",
    },
}
