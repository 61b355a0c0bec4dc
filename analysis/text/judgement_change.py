"""Words of the sensitivity to judgements."""

JUDGEMENT_CHANGE: dict[str, dict[str, str | dict[str, str]]] = {
    "judge.name": {"en": "{criterion} of {option}", "ar": "{criterion} في {option}"},
    "judge.first": {
        "en": "First on these weights: {first} with {score:1} points, {lead:1} ahead of {second}.",
        "ar": "المرتبة الأولى بهذه الأوزان: {first} بدرجة {score:1}، والفارق عن {second} {lead:1}.",
    },
    "judge.first_tie": {
        "en": "First on these weights: {first} with {score:1} points, only {lead:1} ahead of {second}; up to {margin} count as a tie.",
        "ar": "المرتبة الأولى بهذه الأوزان: {first} بدرجة {score:1}، والفارق عن {second} {lead:1} فقط؛ وما لا يزيد على {margin} يعد تعادلا.",
    },
    "judge.first_level": {
        "en": "Exactly level first on these weights, with {score:1} points: {first}.",
        "ar": "المرتبة الأولى بهذه الأوزان مشتركة بتعادل تام، بدرجة {score:1}: {first}.",
    },
    "judge.tiny": {"en": "under {lead:1}", "ar": "أقل من {lead:1}"},
    "judge.hangs": {
        "en": "What has to move least of its range to change the first place is {name}: {at}, instead of {now} now (its range is {range}), the first place goes to {to}.",
        "ar": "أقل ما يلزم تحريكه من مداه لتغيير المرتبة الأولى هو {name}: فعند ما هو {at} بدلا من {now} (ومداه {range}) تنتقل المرتبة الأولى إلى {to}.",
    },
    "judge.moves": {
        "en": "The lead hangs most on {name}: it is {low:1} points when that stands at its low end of {from}, {high:1} at its high end of {up_to}; {rest}.",
        "ar": "أكثر ما يتوقف عليه الفارق هو {name}: فالفارق {low:1} نقطة حين يكون ذلك عند حده الأدنى {from}، و{high:1} عند حده الأعلى {up_to}؛ {rest}.",
    },
    "judge.moves_outside": {
        "en": "the first place would go to {to} only {at}, outside that range",
        "ar": "ولا تنتقل المرتبة الأولى إلى {to} إلا عند ما هو {at}، خارج هذا المدى",
    },
    "judge.moves_never": {
        "en": "no value of it from 0 to 100 changes the first place",
        "ar": "ولا قيمة له من 0 إلى 100 تنقل المرتبة الأولى",
    },
    "judge.fixed": {
        "en": "The lead does not move within the ranges of the judgements: where they have none, nothing is said to be uncertain.",
        "ar": "لا يتغير الفارق ضمن مدى أي حكم: فحيث لا مدى لا يقال بعدم اليقين في شيء.",
    },
    "judge.shared": {
        "en": "The first place is shared by {firsts}, so any change of a judgement of theirs on a criterion with weight changes it; judgements that change it without leaving their range: {count} of {total}.",
        "ar": "المرتبة الأولى مشتركة بين {firsts}، فأي تغيير في أحد أحكامها على معيار له وزن يغيرها؛ وعدد الأحكام التي تغيرها ضمن مداها: {count} من {total}.",
    },
    "judge.none": {
        "en": "No judgement by itself changes the first place without leaving its range{ties}.",
        "ar": "لا يكفي أي حكم وحده، ضمن مداه، لنقل المرتبة الأولى{ties}.",
    },
    "judge.some": {
        "en": "Judgements that each change the first place alone, without leaving their range: {count} of {total}{ties}.",
        "ar": "عدد الأحكام التي يكفي كل منها وحده، ضمن مداه، لنقل المرتبة الأولى: {count} من {total}{ties}.",
    },
    "judge.ties": {
        "en": "; those that each bring the lead down to a tie ({margin} or less): {count} of {total}",
        "ar": "؛ وعدد ما يكفي كل منها وحده لتقليص الفارق إلى تعادل ({margin} أو أقل): {count} من {total}",
    },
    "judge.parts": {
        "en": "If each judgement varies by itself, the largest parts of the lead's uncertainty (its variance) come from {parts}.",
        "ar": "إذا تغير كل حكم على حدة فأكبر حصص عدم اليقين في الفارق (أي تباينه) تعود إلى {parts}.",
    },
    "judge.part": {"en": "{name} ({share})", "ar": "{name} ({share})"},
    "judge.causes": {
        "en": "If the case's common causes move the judgements together, the lead strays from its mean by {together:1} points (its standard deviation) instead of {alone:1}; {share} of that uncertainty (its variance) comes from one cause by itself, {factor}, and {own} from what moves each judgement alone.",
        "ar": "إذا حركت الأسباب المشتركة في البيانات الأحكام معا صار الانحراف المعياري للفارق {together:1} نقطة بدلا من {alone:1}، ويعود {share} من عدم اليقين هذا (أي التباين) إلى سبب واحد بمفرده هو {factor}، و{own} إلى ما يحرك كل حكم وحده.",
    },
    "judge.dependence": {
        "en": "From 5 to 95 % the lead is {none} if judgements vary each by itself, {case} through the case's common causes and {strong} with stronger ones ({draws} draws, seed {seed}, standard error at most {error:1} points).",
        "ar": "الفارق من 5 إلى 95 %: {none} إذا تغير كل حكم على حدة، و{case} بالأسباب المشتركة في البيانات، و{strong} بأسباب أقوى ({draws} سحبة، البذرة {seed}، والخطأ المعياري {error:1} نقطة على الأكثر).",
    },
    "judge.block": {
        "en": "If the weights are uncertain too, near these, {judgements} of the lead's uncertainty comes from the judgements, {weights} from the weights and {together} from the two together.",
        "ar": "إذا كانت الأوزان أيضا غير مؤكدة، قريبة من هذه، فإن {judgements} من عدم اليقين في الفارق يعود إلى الأحكام و{weights} إلى الأوزان و{together} إلى الاثنين معا.",
    },
    "judge.ends": {
        "en": "Moved together to one end of their ranges, these judgements change the first place: {items}{more}.",
        "ar": "تنتقل المرتبة الأولى إذا تحركت معا إلى أحد طرفي مداها الأحكام التالية: {items}{more}.",
    },
    "judge.ends_none": {
        "en": "No group of judgements changes the first place by moving together to one end of its ranges.",
        "ar": "لا تنتقل المرتبة الأولى بتحرك أي مجموعة من الأحكام معا إلى أحد طرفي مداها.",
    },
    "judge.more": {"en": "; and {count} more, in the table", "ar": "؛ وغيرها في الجدول ({count})"},
    "judge.at_low": {"en": "{group}, all low ({outcome})", "ar": "{group}، كلها عند الأدنى ({outcome})"},
    "judge.at_high": {"en": "{group}, all high ({outcome})", "ar": "{group}، كلها عند الأعلى ({outcome})"},
    "judge.without": {
        "en": "The first place changes without some of what it rests on: {items}{more}.",
        "ar": "تنتقل المرتبة الأولى إذا أسقط بعض ما تقوم عليه: {items}{more}.",
    },
    "judge.without_none": {
        "en": "Leaving out any one group of judgements does not change the first place{once}.",
        "ar": "لا تنتقل المرتبة الأولى بإسقاط أي مجموعة من الأحكام{once}.",
    },
    "judge.nor_once": {
        "en": ", nor does counting overlapping criteria once",
        "ar": "، ولا باحتساب المعايير المتداخلة مرة واحدة",
    },
    "judge.left_out": {"en": "{group} left out ({outcome})", "ar": "بإسقاط {group} ({outcome})"},
    "judge.counted_once": {"en": "{group} counted once ({outcome})", "ar": "باحتساب {group} مرة واحدة ({outcome})"},
    "judge.folded": {
        "en": "{group} with its weight on its first criterion ({outcome})",
        "ar": "بوضع وزن {group} على معيارها الأول ({outcome})",
    },
    "judge.horizon": {
        "en": "With the judgements of the longer horizon ({count} of {total} are replaced) first is {outcome}.",
        "ar": "بأحكام الأفق الأطول (يستبدل {count} من {total}) المرتبة الأولى: {outcome}.",
    },
    "judge.outcome": {"en": "{option} by {lead:1} points", "ar": "{option} بفارق {lead:1} نقطة"},
    "judge.outcome_tie": {"en": "{option} by {lead:1} points, a tie", "ar": "{option} بفارق {lead:1} نقطة، أي تعادل"},
    "judge.outcome_level": {"en": "{option}, exactly level", "ar": "تعادل تام بين {option}"},
    "judge.lacks": {
        "en": "The case does not list: {what}; so nothing is said of them.",
        "ar": "لا تذكر البيانات ما يلي، فلا يقال فيه شيء: {what}.",
    },
    "judge.lacks_causes": {"en": "common causes of the judgements", "ar": "أسباب مشتركة للأحكام"},
    "judge.lacks_overlap": {"en": "criteria that overlap", "ar": "معايير متداخلة"},
    "judge.lacks_horizon": {"en": "judgements of a longer horizon", "ar": "أحكام لأفق أطول"},
    # the tables
    "judge.title": {
        "en": "One judgement at a time, all others at their means: the lead of {first} over {second}, {lead:1} points now. The largest swings first:",
        "ar": "حكم واحد في كل مرة والبقية عند متوسطاتها: الفارق بين {first} و{second} هو {lead:1} نقطة الآن. والأكبر أثرا أولا:",
    },
    "judge.column_name": {"en": "Judgement", "ar": "الحكم"},
    "judge.column_now": {"en": "Now", "ar": "الآن"},
    "judge.column_range": {"en": "Range", "ar": "المدى"},
    "judge.column_changes": {"en": "Changes at", "ar": "تنتقل عند"},
    "judge.column_at_low": {"en": "At low", "ar": "أدنى"},
    "judge.column_at_high": {"en": "At high", "ar": "أعلى"},
    "judge.column_low": {"en": "Lead at low", "ar": "الفارق عند الأدنى"},
    "judge.column_high": {"en": "Lead at high", "ar": "الفارق عند الأعلى"},
    "judge.column_part": {"en": "Part %", "ar": "الحصة %"},
    "judge.column_basis": {"en": "Basis", "ar": "الأساس"},
    "judge.below": {"en": "below {at}", "ar": "دون {at}"},
    "judge.above": {"en": "above {at}", "ar": "فوق {at}"},
    "judge.any_change": {"en": "any change", "ar": "أي تغيير"},
    "judge.key": {
        "en": "All in the tables is exact: nothing is sampled. Values are on 0-100, 100 best, whatever the units of the input. Now: the mean, 0.185 low + 0.63 median + 0.185 high; the ends of the range are its 5 and 95 % points. Changes at: beyond that value the first place goes to {second} for a judgement of {first}, else to the option that is judged; * if its range goes beyond; - if no value from 0 to 100 does it. At low, at high: the lead at the ends of the range. Part: of the variance of the lead if each judgement varies by itself. Basis: with its grade from 1 (judgement only) to 4 (stated outright, with reasons).",
        "ar": "كل ما في الجداول حساب دقيق بلا معاينة. القيم من 0 إلى 100، و100 هي الأفضل، مهما كانت وحدات المدخل. الآن: المتوسط، وهو 0.185 للحد الأدنى + 0.63 للوسيط + 0.185 للحد الأعلى؛ وطرفا المدى نقطتا 5 و95 %. تنتقل عند: بعد هذه القيمة تنتقل المرتبة الأولى إلى {second} إن كان الحكم في {first}، وإلا فإلى الخيار المحكوم عليه؛ و* إن تجاوزها مداه؛ و- إن لم تنقلها أي قيمة من 0 إلى 100. أدنى، أعلى: الفارق عند الطرف الأدنى من المدى وعند الأعلى. الحصة: من تباين الفارق إذا تغير كل حكم على حدة. الأساس: مع درجة سنده من 1 (تقدير فقط) إلى 4 (مصرح به مع أسبابه).",
    },
    "judge.where": {
        "en": "Where the first of them comes from: coalition-exit explain {option} --over {over} --criterion {criterion}; what the common causes are: coalition-exit show factors.",
        "ar": "من أين جاء أولها: coalition-exit explain {option} --over {over} --criterion {criterion}؛ وما الأسباب المشتركة: coalition-exit show factors.",
    },
    "judge.where_table": {
        "en": "More on the first of them: coalition-exit explain {option} --over {over} --criterion {criterion}.",
        "ar": "المزيد عن أولها: coalition-exit explain {option} --over {over} --criterion {criterion}.",
    },
    "judge.key_shared": {
        "en": "Any change: the first place is shared, so either direction changes who holds it.",
        "ar": "أي تغيير: المرتبة الأولى مشتركة، فأي من الاتجاهين يغير صاحبها.",
    },
    "judge.key_rest": {
        "en": "The other judgements are in the JSON and CSV forms ({count}).",
        "ar": "أما الأحكام الأخرى ففي صيغتي JSON وCSV (عددها {count}).",
    },
    "judge.groups_title": {
        "en": "Judgements moved or left out in groups: by how many points {first} then leads the next, or who else leads.",
        "ar": "تحريك الأحكام أو إسقاطها في مجموعات: الفارق عندئذ بين {first} وأقرب خيار، أو الخيار الذي يحل أولا مع فارقه.",
    },
    "judge.column_group": {"en": "Group", "ar": "المجموعة"},
    "judge.column_count": {"en": "Judgements", "ar": "عدد الأحكام"},
    "judge.column_all_low": {"en": "All low", "ar": "كلها عند الأدنى"},
    "judge.column_all_high": {"en": "All high", "ar": "كلها عند الأعلى"},
    "judge.column_against": {"en": "All against the first", "ar": "كلها ضد الأول"},
    "judge.column_in_favour": {"en": "All for the first", "ar": "كلها لصالح الأول"},
    "judge.column_left_out": {"en": "Left out", "ar": "بإسقاطها"},
    "judge.column_counted_once": {"en": "Counted once", "ar": "باحتسابها مرة"},
    "judge.column_folded": {"en": "Folded", "ar": "بدمجها"},
    "judge.group_all": {"en": "All judgements", "ar": "كل الأحكام"},
    "judge.group_pillar": {"en": "{name}", "ar": "{name}"},
    "judge.group_basis": {"en": "Basis: {name}", "ar": "الأساس: {name}"},
    "judge.group_grade": {"en": "Grade {name}", "ar": "درجة السند {name}"},
    "judge.group_overlap": {"en": "Overlap: {name}", "ar": "تداخل: {name}"},
    "judge.cell": {"en": "{lead:1}", "ar": "{lead:1}"},
    "judge.cell_tie": {"en": "{lead:1} (tie)", "ar": "{lead:1} (تعادل)"},
    "judge.cell_other": {"en": "{option} {lead:1}", "ar": "{option} {lead:1}"},
    "judge.cell_other_tie": {"en": "{option} {lead:1} (tie)", "ar": "{option} {lead:1} (تعادل)"},
    "judge.cell_others_level": {"en": "{options}, level", "ar": "{options} بتعادل"},
    "judge.cell_level": {"en": "level", "ar": "تعادل تام"},
    "judge.groups_key": {
        "en": "Against the first: its own judgements low, those of all others high; for it: the reverse. Left out: a criterion weighs nothing and the rest takes over in proportion; a judgement that is left out by itself stands at the mean over the options, so that it favours nobody.",
        "ar": "ضد الأول: أحكامه عند الأدنى وأحكام غيره كلها عند الأعلى؛ ولصالحه: العكس. الإسقاط: لا وزن للمعيار وتتقاسم البقية وزنه بالتناسب؛ والحكم الذي يسقط وحده يوضع عند متوسط الخيارات فلا يميل إلى أحد.",
    },
    "judge.groups_key_overlap": {
        "en": "Counted once: of an overlap only its first criterion keeps its weight, the rest of the pillar takes over. Folded: the first takes the weight of all.",
        "ar": "احتسابها مرة: لا يحتفظ بوزنه من المعايير المتداخلة إلا الأول، وتأخذ بقية المحور ما كان لغيره. دمجها: يأخذ الأول وزنها كلها.",
    },
}
