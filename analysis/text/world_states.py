"""Words of the states of the world."""

WORLDS: dict[str, dict[str, str | dict[str, str]]] = {
    "worlds.none": {
        "en": "The case has no states of the world (worlds.toml, worlds.csv), so there is nothing to compare.",
        "ar": "لا تتضمن البيانات حالات للعالم (worlds.toml وworlds.csv)، فلا شيء يقارن.",
    },
    "worlds.states": {
        "en": "The case's states of the world exclude one another and do not depend on the choice: {states}. The probabilities are the team's; the text supports their direction at most. The base judgements already mix the states; in a state its own judgements take their place.",
        "ar": "حالات العالم في البيانات متنافية ولا تتوقف على الاختيار: {states}. والاحتمالات للفريق، ولا يسند النص منها إلا الاتجاه في أحسن الأحوال. والأحكام الأساسية تمزج هذه الحالات أصلا، وفي كل حالة تحل أحكامها محلها.",
    },
    "worlds.state": {"en": "“{name}” {chance:0%}", "ar": "«{name}» {chance:0%}"},
    "worlds.named": {"en": "“{name}”", "ar": "حالة «{name}»"},
    "worlds.everywhere": {
        "by": "count",
        "en": {
            "one": "{option} is first in the {count} state.",
            "other": "{option} is first in all {count} states.",
        },
        "ar": {
            "zero": "{option}: لا حالات ({count}).",
            "one": "المرتبة الأولى في الحالة الوحيدة لمسار {option}.",
            "two": "المرتبة الأولى في الحالتين كلتيهما لمسار {option}.",
            "few": "المرتبة الأولى في الحالات كلها، وعددها {count}، لمسار {option}.",
            "many": "المرتبة الأولى في الحالات كلها، وعددها {count}، لمسار {option}.",
            "other": "المرتبة الأولى في الحالات كلها، وعددها {count}، لمسار {option}.",
        },
    },
    "worlds.first_in": {"en": "First in {states}: {option}.", "ar": "المرتبة الأولى في {states}: {option}."},
    "worlds.ties": {
        "en": "In {states} that is a tie: the lead is not above the margin of {margin}.",
        "ar": "وذلك تعادل في {states}: فالتقدم لا يتجاوز الهامش، وهو {margin}.",
    },
    "worlds.ties_everywhere": {
        "en": "In every state that is a tie: the lead is not above the margin of {margin}.",
        "ar": "وذلك تعادل في كل حالة: فالتقدم لا يتجاوز الهامش، وهو {margin}.",
    },
    "worlds.no_regret": {
        "en": "At the means of the judgements choosing {option} costs nothing against the best choice, whatever the state; {others}.",
        "ar": "عند متوسطات الأحكام لا يكلف اختيار {option} شيئا مقارنة بأفضل اختيار، أيا كانت الحالة؛ {others}.",
    },
    "worlds.regret": {
        "en": "At the means of the judgements the smallest largest regret is that of {option}, {points:1} points in its worst state, {expected:1} on average; {others}.",
        "ar": "عند متوسطات الأحكام أصغر أسف أقصى هو لخيار {option}، {points:1} من النقاط في أسوأ حالاته، و{expected:1} في المتوسط؛ {others}.",
    },
    "worlds.regret_other": {
        "en": "{option} costs up to {points:1} points (in {state}), {expected:1} on average",
        "ar": "وتبلغ كلفة {option} على الأكثر {points:1} من النقاط (في {state})، و{expected:1} في المتوسط",
    },
    "worlds.regret_none": {
        "en": "{option} costs nothing either",
        "ar": "ولا يكلف اختيار {option} شيئا كذلك",
    },
    "worlds.other_first": {
        "en": "At the stated probabilities {first} scores highest, by the base judgements {base}.",
        "ar": "بالاحتمالات المذكورة أعلى الدرجات لخيار {first}، وبالأحكام الأساسية لخيار {base}.",
    },
    "worlds.tie_now": {
        "en": "At the stated probabilities {options} are a tie.",
        "ar": "وبالاحتمالات المذكورة يتعادل: {options}.",
    },
    "worlds.no_mixture": {
        "en": "No probabilities of these states put another option first.",
        "ar": "لا احتمالات لهذه الحالات تضع خيارا آخر في المرتبة الأولى.",
    },
    "worlds.mixture": {
        "en": "{option} is first once {moved:1} percentage points of probability move{parts}.",
        "ar": "تنتقل المرتبة الأولى إلى مسار {option} متى انتقل {moved:1} من النقاط المئوية في الاحتمالات{parts}.",
    },
    "worlds.tie": {
        "en": "{first} and {option} are a tie once {moved:1} percentage points of probability move{parts}.",
        "ar": "يتعادل مسارا {first} و{option} متى انتقل {moved:1} من النقاط المئوية في الاحتمالات{parts}.",
    },
    "worlds.parts": {"en": " from {givers} to {takers}", "ar": " من {givers} إلى {takers}"},
    "worlds.level": {"en": "{option} is level with it.", "ar": "ويتساوى معه {option}."},
    "worlds.information": {
        "en": "Knowing the state before choosing would change the choice in no state.",
        "ar": "معرفة الحالة قبل الاختيار لا تغير الاختيار في أي حالة.",
    },
    "worlds.information_some": {
        "en": "Knowing the state before choosing would be worth {points:1} points; it would change the choice in {states}.",
        "ar": "معرفة الحالة قبل الاختيار تساوي {points:1} من النقاط؛ وهي تغير الاختيار في {states}.",
    },
    "worlds.perspectives": {
        "en": "{option} is first in every state on {same} of the {count} perspectives, and by more than the tie margin on {clear}.",
        "ar": "لخيار {option} المرتبة الأولى في كل الحالات في {same} من أصل {count} من المنظورات، وبأكثر من هامش التعادل في {clear}.",
    },
    "worlds.mixed": {
        "en": "At the stated probabilities {option} scores {mixed:1}, by the base judgements {base:1}; cell by cell the gaps in means run from {low:+1} to {high:+1} points.",
        "ar": "بالاحتمالات المذكورة تكون درجة {option} {mixed:1}، وبالأحكام الأساسية {base:1}؛ وتتراوح الفوارق في المتوسطات خانة خانة بين {low:+1} و{high:+1} من النقاط.",
    },
    "worlds.limits": {
        "en": "The states were judged with the base in view, so that they agree with it is by construction; a state nobody thought of is not among them.",
        "ar": "قدرت الحالات مع النظر إلى الأحكام الأساسية، فتوافقها معها ناتج عن طريقة البناء؛ وليست بينها حالة لم تخطر لأحد.",
    },
    "worlds.title_scores": {"en": "Scores in each state:", "ar": "الدرجات في كل حالة:"},
    "worlds.title_regret": {
        "en": "Regret, in points: what an option costs against the best one of the state (expected: at the stated probabilities; at any others it lies between the least and the largest of the row):",
        "ar": "الأسف بالنقاط: ما يكلفه الخيار مقارنة بأفضل خيار في الحالة (المتوقع: بالاحتمالات المذكورة؛ وبأي احتمالات أخرى يقع بين أدنى ما في السطر وأقصاه):",
    },
    "worlds.title_first": {
        "en": "First in so many % of the draws of the judgements in that state:",
        "ar": "نسبة السحوبات من أحكام تلك الحالة التي يكون فيها الخيار أولا، %:",
    },
    "worlds.title_lines": {
        "en": "{option} stays first while the probability of a state, in %, is in these bounds and the others keep their ratios:",
        "ar": "تبقى المرتبة الأولى لخيار {option} ما دام احتمال الحالة، %، ضمن هذين الحدين وحافظت الحالات الأخرى على نسبها:",
    },
    "worlds.title_everybody": {
        "en": "First on everybody's weights (* a tie with another option):",
        "ar": "الأول بأوزان كل منظور (* تعادل مع خيار آخر):",
    },
    "worlds.column_mixed": {"en": "Mixed", "ar": "المزيج"},
    "worlds.column_base": {"en": "Base", "ar": "الأساس"},
    "worlds.column_largest": {"en": "Largest", "ar": "الأقصى"},
    "worlds.column_expected": {"en": "Expected", "ar": "المتوقع"},
    "worlds.column_state": {"en": "State", "ar": "الحالة"},
    "worlds.column_chance": {"en": "Now %", "ar": "الآن %"},
    "worlds.column_stays": {"en": "From-to %", "ar": "من-إلى %"},
    "worlds.column_weights": {"en": "On the weights of", "ar": "بأوزان"},
    "worlds.footer": {
        "en": "shares from {draws} draws in each state, seed {seed}, standard error at most {error:1} percentage points",
        "ar": "النسب من سحوبات عددها {draws} في كل حالة، البذرة {seed}، والخطأ المعياري {error:1} نقطة مئوية على الأكثر",
    },
}
