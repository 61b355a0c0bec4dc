"""Words of the probability of failure at which a course stops being first."""

BREAK_EVEN: dict[str, dict[str, str | dict[str, str]]] = {
    "break_even.none": {
        "en": "The case has no course with two branches, honoured and fails (branches.toml, branches.csv), so there is no probability of failure to ask about.",
        "ar": "لا تتضمن البيانات مسارا له فرعان، احترام وفشل (branches.toml وbranches.csv)، فلا احتمال فشل يسأل عنه.",
    },
    "break_even.branches": {
        "en": "{course} scores {honoured:1} points if it is honoured and {fails:1} if it fails; the case takes failure to have a probability of {p:0%} (5-95 %: {low:0%} to {high:0%}), a judgement of the team that the text supports in direction only.",
        "ar": "درجة مسار {course} هي {honoured:1} إن احترم و{fails:1} إن فشل؛ وتقدر البيانات احتمال الفشل بنسبة {p:0%} (من 5% إلى 95%: من {low:0%} إلى {high:0%})، وهو حكم تقديري للفريق لا يسند النص منه إلا الاتجاه.",
    },
    "break_even.branches_fixed": {
        "en": "{course} scores {honoured:1} points if it is honoured and {fails:1} if it fails; the case fixes the probability of failure at {p:0%}.",
        "ar": "درجة مسار {course} هي {honoured:1} إن احترم و{fails:1} إن فشل؛ وتثبت البيانات احتمال الفشل عند {p:0%}.",
    },
    "break_even.stops": {
        "en": "On these weights it stays first up to a probability of failure of {at:1%}; above it {rival} is first.",
        "ar": "بهذه الأوزان يبقى هذا المسار أولا حتى احتمال فشل قدره {at:1%}، وفوقه تنتقل المرتبة الأولى إلى {rival}.",
    },
    "break_even.becomes": {
        "en": "On these weights, by its branches, it is behind {rival}; it becomes first only below a probability of failure of {at:1%}.",
        "ar": "بهذه الأوزان وبحسب الفرعين يتأخر هذا المسار عن {rival}، ولا يصبح أولا إلا دون احتمال فشل قدره {at:1%}.",
    },
    "break_even.fails_first": {
        "en": "On these weights it scores more if it fails, and is ahead of {rival} only above a probability of failure of {at:1%}.",
        "ar": "بهذه الأوزان ترتفع درجة هذا المسار إن فشل، ولا يتقدم على {rival} إلا فوق احتمال فشل قدره {at:1%}.",
    },
    "break_even.always": {
        "en": "On these weights no probability of failure changes it: it is not behind {rival} even if it is certain to fail.",
        "ar": "بهذه الأوزان لا يغير الجواب أي احتمال فشل: فهذا المسار لا يتأخر عن {rival} حتى لو كان فشله مؤكدا.",
    },
    "break_even.never": {
        "en": "On these weights no probability of failure changes it: it is behind {rival} even if it is certain to be honoured.",
        "ar": "بهذه الأوزان لا يغير الجواب أي احتمال فشل: فهذا المسار يتأخر عن {rival} حتى لو كان احترامه مؤكدا.",
    },
    "break_even.tie_from": {
        "en": "From a probability of failure of {low:1%} on it and {rival} are a tie ({margin} or less apart), even if it is certain to fail: what comes then is no clear other answer.",
        "ar": "ومن احتمال فشل قدره {low:1%} فصاعدا يتعادل هو و{rival} (بفارق {margin} أو أقل)، حتى لو كان الفشل مؤكدا: فما يأتي عندئذ ليس جوابا آخر واضحا.",
    },
    "break_even.tie_up_to": {
        "en": "Up to a probability of failure of {high:1%} it and {rival} are a tie ({margin} or less apart).",
        "ar": "وحتى احتمال فشل قدره {high:1%} يتعادل هو و{rival} (بفارق {margin} أو أقل).",
    },
    "break_even.tie_span": {
        "en": "Between probabilities of failure of {low:1%} and {high:1%} it and {rival} are a tie ({margin} or less apart).",
        "ar": "وبين احتمالي فشل قدرهما {low:1%} و{high:1%} يتعادل هو و{rival} (بفارق {margin} أو أقل).",
    },
    "break_even.tie_everywhere": {
        "en": "It and {rival} are a tie ({margin} or less apart) at every probability of failure.",
        "ar": "ويتعادل هو و{rival} (بفارق {margin} أو أقل) عند كل احتمال فشل.",
    },
    "break_even.tie_nowhere": {
        "en": "It and {rival} are nowhere a tie.",
        "ar": "ولا يتعادل هو و{rival} عند أي احتمال.",
    },
    "break_even.now": {
        "en": "At the case's own {p:0%} the branches put it {lead:+1} points against {rival}, the base judgements {base:+1}.",
        "ar": "وعند احتمال البيانات نفسه، {p:0%}، فارقه عن {rival} بحسب الفرعين {lead:+1}، وبحسب الأحكام الأساسية {base:+1}.",
    },
    "break_even.now_tie": {
        "en": "At the case's own {p:0%} the branches put it {lead:+1} points against {rival}, a tie; the base judgements {base:+1}.",
        "ar": "وعند احتمال البيانات نفسه، {p:0%}، فارقه عن {rival} بحسب الفرعين {lead:+1}، وهو تعادل؛ وبحسب الأحكام الأساسية {base:+1}.",
    },
    "break_even.place_below_up": {
        "en": "The break-even is below the case's range: it is not behind anywhere in it.",
        "ar": "ونقطة التساوي دون مدى البيانات: فهو لا يتأخر في أي موضع منه.",
    },
    "break_even.place_inside_up": {
        "en": "The break-even is inside the case's range, so within what the team itself thinks possible the first place changes.",
        "ar": "ونقطة التساوي داخل مدى البيانات، فالمرتبة الأولى تتغير ضمن ما يراه الفريق نفسه ممكنا.",
    },
    "break_even.place_above_up": {
        "en": "The break-even is above the case's range: it is not first anywhere in it.",
        "ar": "ونقطة التساوي فوق مدى البيانات: فهو ليس أولا في أي موضع منه.",
    },
    "break_even.place_below": {
        "en": "The break-even is below the case's range: it is not first anywhere in it.",
        "ar": "ونقطة التساوي دون مدى البيانات: فهو ليس أولا في أي موضع منه.",
    },
    "break_even.place_inside": {
        "en": "The break-even is inside the case's range, so within what the team itself thinks possible the first place changes.",
        "ar": "ونقطة التساوي داخل مدى البيانات، فالمرتبة الأولى تتغير ضمن ما يراه الفريق نفسه ممكنا.",
    },
    "break_even.place_above": {
        "en": "The break-even is above the case's range: it is not behind anywhere in it.",
        "ar": "ونقطة التساوي فوق مدى البيانات: فهو لا يتأخر في أي موضع منه.",
    },
    "break_even.others": {
        "en": "Of the {count} perspectives the break-even is inside the case's range on {inside}, and no probability of failure changes the answer on {fixed}; at {p:0%} the branches give it a lead of more than the tie margin on {clear} (by the base judgements on {base}).",
        "ar": "من أصل {count} من المنظورات تقع نقطة التساوي داخل مدى البيانات في {inside}، ولا يغير الجواب أي احتمال فشل في {fixed}، وعند {p:0%} يزيد التقدم بحسب الفرعين على هامش التعادل في {clear} (وبحسب الأحكام الأساسية في {base}).",
    },
    "break_even.others_fixed": {
        "en": "On {fixed} of the {count} perspectives no probability of failure changes the answer; at {p:0%} the branches give it a lead of more than the tie margin on {clear} (by the base judgements on {base}).",
        "ar": "من أصل {count} من المنظورات لا يغير الجواب أي احتمال فشل في {fixed}، وعند {p:0%} يزيد التقدم بحسب الفرعين على هامش التعادل في {clear} (وبحسب الأحكام الأساسية في {base}).",
    },
    "break_even.span": {
        "en": "Where there is a break-even it runs from {low:1%} ({least}) to {high:1%} ({most}).",
        "ar": "وحيث توجد نقطة تساو فهي بين {low:1%} ({least}) و{high:1%} ({most}).",
    },
    "break_even.from_base": {
        "en": "This rests on the two branches alone. If the base judgements hold instead, and mix the branches at {assumed}, the break-even is{turn}: {ends}.{far}",
        "ar": "وهذا مبني على الفرعين وحدهما. فإن صحت الأحكام الأساسية بدلا منهما وكانت تمزج الفرعين باحتمال {assumed} كانت نقطة التساوي{turn}: {ends}.{far}",
    },
    "break_even.turn": {"en": " in turn", "ar": " على التوالي"},
    "break_even.far": {"en": " So far the assumption moves it.", "ar": " فإلى هذا الحد يحركها الافتراض."},
    "break_even.first_always": {"en": "none, as it is then always first", "ar": "لا شيء، فهو عندئذ أول دائما"},
    "break_even.first_never": {"en": "none, as it is then never first", "ar": "لا شيء، فهو عندئذ ليس أولا أبدا"},
    "break_even.mixed": {
        "en": "Mixed at {p:0%} the branches give {mixed:1} points, the base judgements {base:1}; cell by cell the gaps in means run from {low:+1} to {high:+1} points. They are listed, not repaired.",
        "ar": "بمزج الفرعين باحتمال {p:0%} تكون الدرجة {mixed:1}، وبالأحكام الأساسية {base:1}؛ وتتراوح الفوارق في المتوسطات خانة خانة بين {low:+1} و{high:+1} من النقاط. وهي مذكورة ولم تصحح.",
    },
    "break_even.limits": {
        "en": "Failure is one event here, though it mixes a lapse and a collapse; the other options keep their base judgements, in which their own failures are mixed.",
        "ar": "الفشل هنا حدث واحد مع أنه يجمع التحول إلى وجود مفتوح والانهيار؛ وتبقى الخيارات الأخرى على أحكامها الأساسية التي تشمل احتمالات فشلها.",
    },
    "break_even.title_perspectives": {
        "en": "On everybody's weights (the last columns: if the base judgements hold instead, and mix the branches at that probability):",
        "ar": "بأوزان كل منظور (والأعمدة الأخيرة: إن صحت الأحكام الأساسية بدلا من الفرعين وكانت تمزجهما بذلك الاحتمال):",
    },
    "break_even.title_one": {
        "en": "On these weights (the last columns: if the base judgements hold instead, and mix the branches at that probability):",
        "ar": "بهذه الأوزان (والأعمدة الأخيرة: إن صحت الأحكام الأساسية بدلا من الفرعين وكانت تمزجهما بذلك الاحتمال):",
    },
    "break_even.column_weights": {"en": "On the weights of", "ar": "بأوزان"},
    "break_even.column_honoured": {"en": "Honoured", "ar": "إن احترم"},
    "break_even.column_fails": {"en": "Fails", "ar": "إن فشل"},
    "break_even.column_rival": {"en": "Best other", "ar": "أفضل سواه"},
    "break_even.column_other": {"en": "Its score", "ar": "درجته"},
    "break_even.column_at": {"en": "Level at %", "ar": "تساو عند %"},
    "break_even.column_tie": {"en": "Tie %", "ar": "تعادل %"},
    "break_even.column_base": {"en": "Base at {p:0%}", "ar": "الأساس عند {p:0%}"},
    "break_even.title_map": {
        "en": "First up to which probability of failure, in %, if a pillar has this weight and the others keep their ratios:",
        "ar": "حتى أي احتمال فشل، بالنسبة المئوية، تبقى له المرتبة الأولى إذا كان للمحور هذا الوزن وحافظت المحاور الأخرى على نسبها:",
    },
    "break_even.column_weight": {"en": "Weight", "ar": "الوزن"},
    "break_even.key": {
        "en": "all: first at every probability of failure; none: at no probability; Tie: between which probabilities the two are no more than the tie margin apart; -: at none.",
        "ar": "دائما: أول عند كل احتمال فشل؛ أبدا: ليس أولا عند أي احتمال؛ تعادل: بين أي احتمالين لا يزيد الفارق بينهما على هامش التعادل؛ -: لا عند أي احتمال.",
    },
    "break_even.all": {"en": "all", "ar": "دائما"},
    "break_even.no": {"en": "none", "ar": "أبدا"},
    "break_even.title_gaps": {
        "en": "Branches mixed at {p:0%} less base, in means:",
        "ar": "مزج الفرعين باحتمال {p:0%} ناقصا الأساس، في المتوسطات:",
    },
    "break_even.column_criterion": {"en": "Criterion", "ar": "المعيار"},
    "break_even.column_gap": {"en": "Points", "ar": "نقاط"},
}
