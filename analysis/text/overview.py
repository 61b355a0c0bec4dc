"""Words of the overview."""

OVERVIEW: dict[str, dict[str, str | dict[str, str]]] = {
    "overview.title": {
        "en": "Which option is first, how sure is that, and what would change it?",
        "ar": "أي خيار في المرتبة الأولى، وإلى أي حد يوثق بذلك، وما الذي يغيره؟",
    },
    "overview.first": {
        "en": "First: {first} with {score:1} of 100, {lead:1} points ahead of {second}{tie}{between}.",
        "ar": "المرتبة الأولى: {first} بدرجة {score:1} من 100، بفارق {lead:1} نقطة عن {second}{tie}{between}.",
    },
    "overview.level": {
        "en": "{firsts} are exactly level first, with {score:1} of 100.",
        "ar": "المرتبة الأولى مشتركة بتعادل تام: {firsts} بدرجة {score:1} من 100.",
    },
    "overview.tie": {
        "en": ", a tie ({margin} or less)",
        "ar": "، وهو تعادل ({margin} أو أقل)",
    },
    "overview.between": {
        "en": "; nine in ten draws of the judgements put this lead at {ends}",
        "ar": "؛ وفي تسعة أعشار سحوبات الأحكام يقع هذا الفارق {ends}",
    },
    "overview.beyond": {
        "en": "Beyond the paper, pure judgement and not ranked, these score at least as much: {courses}.",
        "ar": "خارج الورقة، وبحكم تقديري صرف وبلا ترتيب، يبلغ ما يلي درجة الأول على الأقل: {courses}.",
    },
    "overview.tied": {
        "en": ", on {tied} of them by no more than the tie margin ({names})",
        "ar": "، لكن الفارق لا يتجاوز هامش التعادل في {tied} منها ({names})",
    },
    "overview.no_ranges": {
        "en": "How sure: that cannot be said, for no judgement has a range.",
        "ar": "مدى اليقين: لا يمكن تقديره، إذ لا مدى لأي حكم.",
    },
    "overview.findings": {
        "en": "between the first two it states findings on {count} of {criteria} criteria",
        "ar": "وبين الأولين ففيه نتيجة صريحة في {count} من المعايير، وعددها {criteria}",
    },
    "overview.no_findings": {
        "en": "between the first two it states no finding",
        "ar": "ولا نتيجة صريحة فيه بين الأولين",
    },
    "overview.no_grades": {
        "en": "Confidence: the table does not say how well founded its numbers are.",
        "ar": "الثقة: لا يذكر الجدول مدى استناد أرقامه إلى دليل.",
    },
    "overview.weights_tie": {
        "en": "moving {moved} makes {option} a tie; ",
        "ar": "نقل {moved} يجعل {option} في تعادل؛ ",
    },
    "overview.weights_level": {
        "en": "moving {moved} draws {option} level{parts}.",
        "ar": "نقل {moved} يوصل {option} إلى درجة الأول{parts}.",
    },
    "overview.weights_never": {
        "en": "no weights put another option first.",
        "ar": "لا أوزان تضع خيارا آخر في المرتبة الأولى.",
    },
    "overview.judgements_none": {
        "en": "What would change it, judgements: none of {total} alone changes the first place within its range{ties}{fewest}{most}.",
        "ar": "ما الذي يغيره، الأحكام: لا يكفي أي حكم وحده، من أصل {total}، لتغيير المرتبة الأولى ضمن مداه{ties}{fewest}{most}.",
    },
    "overview.judgements": {
        "by": "count",
        "en": {
            "one": "What would change it, judgements: {count} of {total} changes the first place alone within its range{ties}{fewest}{most}.",
            "other": "What would change it, judgements: {count} of {total} each change the first place alone within their range{ties}{fewest}{most}.",
        },
        "ar": {
            "zero": "ما الذي يغيره، الأحكام: {count} حكم من أصل {total} يغير المرتبة الأولى وحده ضمن مداه{ties}{fewest}{most}.",
            "one": "ما الذي يغيره، الأحكام: حكم واحد من أصل {total} يغير المرتبة الأولى وحده ضمن مداه{ties}{fewest}{most}.",
            "two": "ما الذي يغيره، الأحكام: حكمان من أصل {total} يغير كل منهما المرتبة الأولى وحده ضمن مداه{ties}{fewest}{most}.",
            "few": "ما الذي يغيره، الأحكام: {count} أحكام من أصل {total} يغير كل منها المرتبة الأولى وحده ضمن مداه{ties}{fewest}{most}.",
            "many": "ما الذي يغيره، الأحكام: {count} حكما من أصل {total} يغير كل منها المرتبة الأولى وحده ضمن مداه{ties}{fewest}{most}.",
            "other": "ما الذي يغيره، الأحكام: {count} حكم من أصل {total} يغير كل منها المرتبة الأولى وحده ضمن مداه{ties}{fewest}{most}.",
        },
    },
    "overview.ties": {
        "by": "count",
        "en": {"one": ", and {count} brings a tie", "other": ", and {count} each bring a tie"},
        "ar": {
            "zero": "، ويحدث {count} تعادلا",
            "one": "، ويحدث حكم واحد تعادلا",
            "two": "، ويحدث كل من حكمين وحده تعادلا",
            "few": "، ويحدث كل من {count} أحكام وحده تعادلا",
            "many": "، ويحدث كل من {count} حكما وحده تعادلا",
            "other": "، ويحدث كل من {count} حكم وحده تعادلا",
        },
    },
    "overview.fewest": {
        "by": "count",
        "en": {"one": "; {count} alone draws {option} level", "other": "; {count} together draw {option} level"},
        "ar": {
            "zero": "؛ ويكفي {count} ليبلغ {option} درجة الأول",
            "one": "؛ ويكفي حكم واحد ليبلغ {option} درجة الأول",
            "two": "؛ ويكفي حكمان معا ليبلغ {option} درجة الأول",
            "few": "؛ وتكفي {count} أحكام معا ليبلغ {option} درجة الأول",
            "many": "؛ ويكفي {count} حكما معا ليبلغ {option} درجة الأول",
            "other": "؛ ويكفي {count} حكم معا ليبلغ {option} درجة الأول",
        },
    },
    "overview.most": {
        "en": "; the lead hangs most on {name} ({low:1} to {high:1} points over its range){cause}",
        "ar": "؛ وأكثر ما يتوقف عليه الفارق {name} (من {low:1} إلى {high:1} نقطة عبر مداه){cause}",
    },
    "overview.cause": {
        "en": ", and one cause, {factor}, makes {share:0%} of its uncertainty",
        "ar": "، وسبب واحد هو {factor} يعود إليه {share:0%} من عدم اليقين فيه",
    },
    "overview.beliefs_fixed": {
        "en": "What would change it, a little of every judgement: {option} draws level if each moves up to {share:1%} of the way to the end of its range, weights as they are{clear}.",
        "ar": "ما الذي يغيره، قليل من كل حكم: يبلغ {option} درجة الأول إذا تحركت الأحكام بما لا يزيد على {share:1%} من المسافة إلى أطراف مدياتها، والأوزان كما هي{clear}.",
    },
    "overview.beliefs_clear": {
        "en": "; to lead by more than the tie margin takes {share:1%}",
        "ar": "؛ أما التقدم بأكثر من هامش التعادل فيحتاج إلى {share:1%}",
    },
    "overview.limits": {
        "en": "Do not publish a total without its range and the tie margin; the conditions for acting and the limits of use are on the page of coalition-exit rank.",
        "ar": "لا ينشر مجموع من دون مداه وهامش التعادل؛ أما شروط التنفيذ وحدود الاستعمال ففي صفحة coalition-exit rank.",
    },
    "overview.limits_table": {
        "en": "Do not publish a total without its range.",
        "ar": "لا ينشر مجموع من دون مداه.",
    },
    "overview.perspectives": {
        "en": "{first} is first on {leads} of the {count} perspectives{tied}.",
        "ar": "المرتبة الأولى من نصيب {first} في {leads} من المنظورات وعددها {count}{tied}.",
    },
    "overview.perspectives_all": {
        "by": "count",
        "en": {
            "one": "{first} is first on the one perspective{tied}.",
            "other": "{first} is first on all {count} perspectives{tied}.",
        },
        "ar": {
            "zero": "المرتبة الأولى من نصيب {first} في كل المنظورات ({count}){tied}.",
            "one": "المرتبة الأولى من نصيب {first} في المنظور الوحيد{tied}.",
            "two": "المرتبة الأولى من نصيب {first} في المنظورين كليهما{tied}.",
            "few": "المرتبة الأولى من نصيب {first} في كل المنظورات ({count}){tied}.",
            "many": "المرتبة الأولى من نصيب {first} في كل المنظورات ({count}){tied}.",
            "other": "المرتبة الأولى من نصيب {first} في كل المنظورات ({count}){tied}.",
        },
    },
    "overview.likely": {
        "en": "How sure: {sentence}",
        "ar": "مدى اليقين: {sentence}",
    },
    "overview.likelier": {
        "en": "{sentence} {other} is first more often ({share:0%}), although its mean score is lower.",
        "ar": "{sentence} ويحل {other} أولا أكثر منه ({share:0%})، وإن كان متوسط درجته أدنى.",
    },
    "overview.likelier_level": {
        "en": "{sentence} {other} is first more often ({share:0%}), although their mean scores are level.",
        "ar": "{sentence} ويحل {other} أولا أكثر منه ({share:0%})، مع تساوي متوسطي درجتيهما.",
    },
    "overview.oftener": {
        "en": "{start}, {other} most often ({share:0%}).",
        "ar": "{start}، وأكثر ما تكون لخيار {other} ({share:0%}).",
    },
    "overview.anyhow": {
        "en": "Over all possible weights, judgements at their means: {start}; by more than the tie margin {clear}.",
        "ar": "على كل الأوزان الممكنة، والأحكام عند متوسطاتها: {start}؛ وبأكثر من هامش التعادل: {clear}.",
    },
    "overview.anyhow_bare": {
        "en": "Over all possible weights, judgements at their means: {sentence}",
        "ar": "على كل الأوزان الممكنة، والأحكام عند متوسطاتها: {sentence}",
    },
    "overview.text": {
        "en": "The text alone: {first} is first in {low:0%} to {high:0%} of weightings and values, depending on how its silence is read; {findings}.",
        "ar": "النص وحده: المرتبة الأولى من نصيب {first} في {low:0%} إلى {high:0%} من الأوزان والقيم، بحسب قراءة صمته؛ {findings}.",
    },
    "overview.no_text": {
        "en": "No order comes from a text, so a text alone settles nothing here.",
        "ar": "لا ترتيب مأخوذ من نص، فالنص وحده لا يحسم شيئا هنا.",
    },
    "overview.confidence_low": {
        "en": "Confidence in the judgements behind the lead: low; {strong:0%} of what separates the two lies on criteria where the text itself carries both judgements (grade 3 or 4 of 4){spread}.",
        "ar": "الثقة بالأحكام التي يقوم عليها الفارق: منخفضة؛ إذ يقع {strong:0%} مما يفصل بين الخيارين في معايير يسند النص فيها الحكمين كليهما (درجة السند 3 أو 4 من 4){spread}.",
    },
    "overview.confidence_moderate": {
        "en": "Confidence in the judgements behind the lead: moderate; {strong:0%} of what separates the two lies on criteria where the text itself carries both judgements (grade 3 or 4 of 4){spread}.",
        "ar": "الثقة بالأحكام التي يقوم عليها الفارق: متوسطة؛ إذ يقع {strong:0%} مما يفصل بين الخيارين في معايير يسند النص فيها الحكمين كليهما (درجة السند 3 أو 4 من 4){spread}.",
    },
    "overview.confidence_high": {
        "en": "Confidence in the judgements behind the lead: high; {strong:0%} of what separates the two lies on criteria where the text itself carries both judgements (grade 3 or 4 of 4){spread}.",
        "ar": "الثقة بالأحكام التي يقوم عليها الفارق: عالية؛ إذ يقع {strong:0%} مما يفصل بين الخيارين في معايير يسند النص فيها الحكمين كليهما (درجة السند 3 أو 4 من 4){spread}.",
    },
    "overview.capped": {
        "en": "; moderate at most, since the text states no finding between the two",
        "ar": "؛ ولا تزيد على المتوسطة لأن النص لا يصرح باستنتاج بين الخيارين",
    },
    "overview.spread": {
        "en": "; over all judgements of the two the median difference between readings was {points:1} points",
        "ar": "؛ ووسيط الاختلاف بين القراءات في أحكام الخيارين كلها {points:1} نقطة",
    },
    "overview.weights": {
        "en": "What would change it, weights: {words}",
        "ar": "ما الذي يغيره، الأوزان: {words}",
    },
    "overview.beliefs": {
        "en": "What would change it, a little of everything: {option} draws level if weights and judgements each move up to {share:1%} of the way to the ends of their ranges{clear}.",
        "ar": "ما الذي يغيره، قليل من كل شيء: يبلغ {option} درجة الأول إذا تحركت الأوزان والأحكام بما لا يزيد على {share:1%} من المسافة إلى أطراف مدياتها{clear}.",
    },
    "overview.beliefs_none": {
        "en": "No weights and judgements within their ranges put another option first.",
        "ar": "لا أوزان ولا أحكام ضمن مدياتها تضع خيارا آخر في المرتبة الأولى.",
    },
    "overview.beliefs_none_text": {
        "en": "No weights and judgements within their ranges, with the text's orders kept, put another option first.",
        "ar": "لا أوزان ولا أحكام ضمن مدياتها، مع بقاء ترتيب النص، تضع خيارا آخر في المرتبة الأولى.",
    },
    "overview.beliefs_level": {
        "en": "What would change it, a little of anything: {option} is level with the first already.",
        "ar": "ما الذي يغيره، أدنى تغيير: {option} بدرجة الأول أصلا.",
    },
    "overview.structure": {"en": "How values are put together: {sentence}", "ar": "طريقة جمع القيم: {sentence}"},
    "overview.break_even": {
        "en": "If {course} fails, which the case takes for {p:0%} likely ({low:0%} to {high:0%}): {words}",
        "ar": "إن فشل مسار {course}، واحتمال ذلك في البيانات {p:0%} (من {low:0%} إلى {high:0%}): {words}",
    },
    "overview.break_even_fixed": {
        "en": "If {course} fails, which the case takes for {p:0%} likely: {words}",
        "ar": "إن فشل مسار {course}، واحتمال ذلك في البيانات {p:0%}: {words}",
    },
    "overview.no_branches": {
        "en": "If a course fails: the case has no course with two branches, so that cannot be said.",
        "ar": "إن فشل مسار: لا مسار له فرعان في البيانات، فلا يمكن قول شيء.",
    },
    "overview.worlds": {"en": "States of the world: {words}", "ar": "حالات العالم: {words}"},
    "overview.no_worlds": {
        "en": "States of the world: the case has none.",
        "ar": "حالات العالم: لا حالات في البيانات.",
    },
    "overview.learn": {
        "en": "What to find out first, and in which share of the cases knowing it would change the choice: {listed}{causes}.",
        "ar": "ما الذي ينبغي معرفته أولا، وفي أي نسبة من الحالات تغير معرفته الاختيار: {listed}{causes}.",
    },
    "overview.learn_item": {
        "en": "{name} ({changes:0%}, {points:1} points on average)",
        "ar": "{name} ({changes:0%}، و{points:1} نقطة في المتوسط)",
    },
    "overview.learn_causes": {
        "en": "; hardly for their own sake, but as signs of a common cause, {factor}: knowing that would change it in {changes:0%}",
        "ar": "؛ وذلك لأنها علامات على سبب مشترك هو {factor} (ومعرفته تغير الاختيار في {changes:0%}) لا لذاتها",
    },
    "overview.no_learn": {
        "en": "What to find out first: no judgement that can be learnt before would change the choice.",
        "ar": "ما الذي ينبغي معرفته أولا: لا حكم مما يمكن أن يعرف قبل القرار يغير الاختيار.",
    },
    "overview.rests": {
        "en": "Whether other choices of the analyst change the headline:",
        "ar": "هل تغير قرارات أخرى اتخذها المحلل هذه الخلاصة:",
    },
    "overview.tips": {
        "by": "count",
        "en": {
            "one": "Of {total} other choices of the analyst {count} leaves {first} no clear first: {listed} (below).",
            "other": "Of {total} other choices of the analyst {count} each leave {first} no clear first: {listed} (below).",
        },
        "ar": {
            "zero": "من أصل {total} من الاختيارات الأخرى للمحلل {count} لا يبقى معها مسار {first} أولا بوضوح: {listed} (أدناه).",
            "one": "من أصل {total} من الاختيارات الأخرى للمحلل واحد لا يبقى معه مسار {first} أولا بوضوح: {listed} (أدناه).",
            "two": "من أصل {total} من الاختيارات الأخرى للمحلل اثنان لا يبقى مع أي منهما مسار {first} أولا بوضوح: {listed} (أدناه).",
            "few": "من أصل {total} من الاختيارات الأخرى للمحلل {count} لا يبقى مع أي منها مسار {first} أولا بوضوح: {listed} (أدناه).",
            "many": "من أصل {total} من الاختيارات الأخرى للمحلل {count} لا يبقى مع أي منها مسار {first} أولا بوضوح: {listed} (أدناه).",
            "other": "من أصل {total} من الاختيارات الأخرى للمحلل {count} لا يبقى مع أي منها مسار {first} أولا بوضوح: {listed} (أدناه).",
        },
    },
    "overview.tips_none": {
        "en": "None of {total} other choices of the analyst takes the first place from {first} (below).",
        "ar": "لا ينزع المرتبة الأولى من مسار {first} أي من اختيارات المحلل الأخرى، وعددها {total} (أدناه).",
    },
    "overview.tips_near_answers": {"en": "leaving out {subject}", "ar": "ترك {subject}"},
    "overview.tips_folded": {
        "en": "the joint weight of an overlap on one criterion ({subject})",
        "ar": "وضع وزن التداخل كله على معيار واحد ({subject})",
    },
    "overview.tips_counted_once": {
        "en": "an overlap counted once ({subject})",
        "ar": "احتساب التداخل مرة واحدة ({subject})",
    },
    "overview.tips_medians": {"en": "medians in the place of means", "ar": "الوسيط بدلا من المتوسط"},
    "overview.tips_with": {"en": "the plan's mitigations for every option", "ar": "إجراءات الخطة لكل خيار"},
    "overview.tips_without": {"en": "the plan's mitigations for none", "ar": "لا إجراءات للخطة لأي خيار"},
    "overview.assume_near_answers": {
        "en": "- Without the criteria that nearly contain the answer ({subject}): {effect}",
        "ar": "- من دون المعايير التي تكاد تتضمن الجواب ({subject}): {effect}",
    },
    "overview.assume_folded": {
        "en": "- With the joint weight of an overlap on one criterion ({subject}): {effect}",
        "ar": "- مع جمع وزن المتداخل كله في معيار واحد ({subject}): {effect}",
    },
    "overview.assume_counted_once": {
        "en": "- With an overlap counted once ({subject}): {effect}",
        "ar": "- مع حساب المتداخل مرة واحدة ({subject}): {effect}",
    },
    "overview.assume_medians": {
        "en": "- With medians in the place of means: {effect}",
        "ar": "- مع الوسيط بدلا من المتوسط: {effect}",
    },
    "overview.assume_with": {
        "en": "- With the mitigations of the plan for every option, each by its nearest course: {effect}",
        "ar": "- مع إجراءات الخطة لكل خيار، بأقرب مسار إليه: {effect}",
    },
    "overview.assume_without": {
        "en": "- With the mitigations of the plan for none, each by its nearest course: {effect}",
        "ar": "- من دون إجراءات الخطة لأي خيار، بأقرب مسار إليه: {effect}",
    },
    "overview.assume_dependence": {
        "en": "- If the judgements move each by itself, as the case says, or more strongly together, {first} is first in {none:0%}, {case:0%} or {strong:0%} of the draws.",
        "ar": "- إن تحركت الأحكام كل على حدة، أو كما تقول البيانات، أو معا بقوة أكبر، كانت المرتبة الأولى لخيار {first} في {none:0%} أو {case:0%} أو {strong:0%} من السحوبات.",
    },
    "overview.assume_nothing": {
        "en": "- The case offers no other choice to test.",
        "ar": "- لا تتيح البيانات خيارا آخر يختبر.",
    },
    "overview.effect_stays": {
        "en": "it stays; the lead of {first} is then {lead:1}.",
        "ar": "تبقى الخلاصة؛ وفارق {first} عندئذ {lead:1}.",
    },
    "overview.effect_overtaken": {
        "en": "still a tie, but {ahead} is now ahead; the lead of {first} is then {lead:1}.",
        "ar": "يبقى التعادل، لكن {ahead} يصير متقدما؛ وفارق {first} عندئذ {lead:1}.",
    },
    "overview.effect_ties": {
        "en": "it changes to a tie of {leading}; the lead of {first} is then {lead:1}.",
        "ar": "تتغير إلى تعادل بين {leading}؛ وفارق {first} عندئذ {lead:1}.",
    },
    "overview.effect_goes": {
        "en": "it changes: {leading} is first by more than the tie margin; the lead of {first} is then {lead:1}.",
        "ar": "تتغير: المرتبة الأولى لخيار {leading} بأكثر من هامش التعادل؛ وفارق {first} عندئذ {lead:1}.",
    },
    "overview.sure": {
        "en": "How often each option is first, in percent, by what is believed:",
        "ar": "بأي نسبة يكون كل خيار أولا، بالمئة، بحسب ما يعتقد:",
    },
    "overview.column_believed": {"en": "What is believed", "ar": "ما يعتقد"},
    "overview.row_likely": {
        "en": "these weights, judgements in their ranges",
        "ar": "هذه الأوزان، والأحكام في مدياتها",
    },
    "overview.row_everything": {
        "en": "any weights, judgements in their ranges",
        "ar": "أي أوزان، والأحكام في مدياتها",
    },
    "overview.row_anyhow": {"en": "any weights, judgements at their means", "ar": "أي أوزان، والأحكام عند متوسطاتها"},
    "overview.row_text": {"en": "any weights, only the text's orders", "ar": "أي أوزان، وترتيب النص وحده"},
    "overview.change": {
        "en": "How far each other option is from the first place:",
        "ar": "بعد كل خيار آخر عن المرتبة الأولى:",
    },
    "overview.column_moved": {"en": "Points of weight", "ar": "نقاط الوزن"},
    "overview.column_tie": {"en": "To a tie", "ar": "إلى التعادل"},
    "overview.column_beliefs": {"en": "Ranges used %", "ar": "المستعمل من المديات %"},
    "overview.column_fewest": {"en": "Fewest judgements", "ar": "أقل الأحكام"},
    "overview.column_on": {
        "en": "Clear first, tied",
        "ar": "أول بوضوح، متعادل",
    },
    "overview.key_on": {
        "en": "Clear first, tied: on how many perspectives. ",
        "ar": "أول بوضوح، متعادل: في كم من المنظورات. ",
    },
    "overview.key": {
        "en": "{on}Points of weight: moved until the option is level, judgements at their means. Ranges used: how far of the way to the ends of their ranges {what} must move, at most (the text's orders kept; *: some given up). Fewest judgements: that must change, each within its range, on these weights, likewise. -: no weights, or nothing within the ranges, does it.",
        "ar": "{on}نقاط الوزن: ما ينقل حتى تتساوى الدرجتان، والأحكام عند متوسطاتها. المستعمل من المديات: أقصى ما يلزم أن تقطعه {what} من المسافة إلى أطراف مدياتها (مع بقاء ترتيب النص؛ *: بالتخلي عن شيء منه). أقل الأحكام: ما يلزم تغييره، كل ضمن مداه، بهذه الأوزان، وكذلك. -: لا أوزان، أو لا شيء ضمن المديات، يكفي.",
    },
    "overview.what_both": {"en": "weights and judgements", "ar": "الأوزان والأحكام"},
    "overview.what_judgements": {"en": "judgements", "ar": "الأحكام"},
    "overview.footer": {
        "en": "shares of first places: any weights are drawn or integrated two-level (uniform over the pillars and within each); at most {draws} draws, seed {seed}, standard error at most {error:2} percentage points",
        "ar": "نسب المراتب الأولى: أي أوزان تعني توزيعا منتظما على مستويين (على المحاور وداخل كل منها)؛ {draws} سحبة على الأكثر، البذرة {seed}، والخطأ المعياري {error:2} نقطة مئوية على الأكثر",
    },
    "overview.more": {
        "en": "Each line has a page of its own: coalition-exit robustness text, weights, judgements, acceptability, structure, worlds, break-even, perspectives, failure, learn; coalition-exit believe OPTION; coalition-exit rank --variants.",
        "ar": "لكل سطر صفحة: coalition-exit robustness text وweights وjudgements وacceptability وstructure وworlds وbreak-even وperspectives وfailure وlearn؛ وcoalition-exit believe OPTION؛ وcoalition-exit rank --variants.",
    },
}
