"""Words of every fault: what was found, and how to mend it."""

FAULTS: dict[str, dict[str, str | dict[str, str]]] = {
    "faults.count": {
        "by": "count",
        "en": {"one": "{count} fault; nothing was written:", "other": "{count} faults; nothing was written:"},
        "ar": {
            "zero": "{count} خطأ، ولم يكتب شيء:",
            "one": "خطأ واحد، ولم يكتب شيء:",
            "two": "خطآن، ولم يكتب شيء:",
            "few": "{count} أخطاء، ولم يكتب شيء:",
            "many": "{count} خطأ، ولم يكتب شيء:",
            "other": "{count} خطأ، ولم يكتب شيء:",
        },
    },
    "faults.more": {"en": "... and {count} more.", "ar": "... و{count} غيرها."},
    "system.EACCES": {"en": "permission denied", "ar": "لا صلاحية لذلك"},
    "system.EPERM": {"en": "not permitted", "ar": "غير مسموح بذلك"},
    "system.EROFS": {"en": "the file system is read-only", "ar": "نظام الملفات للقراءة فقط"},
    "system.ENOENT": {"en": "no such file or folder", "ar": "لا ملف ولا مجلد بهذا الاسم"},
    "system.ENOTDIR": {"en": "part of the path is not a folder", "ar": "جزء من المسار ليس مجلدا"},
    "system.EISDIR": {"en": "it is a folder", "ar": "هو مجلد"},
    "system.ENAMETOOLONG": {"en": "the name is too long", "ar": "الاسم أطول مما ينبغي"},
    "system.ELOOP": {"en": "links lead round in a circle", "ar": "الروابط تدور في حلقة"},
    "system.ENOSPC": {"en": "no space is left on the device", "ar": "لم تبق مساحة على القرص"},
    "system.EDQUOT": {"en": "the quota of space is used up", "ar": "نفدت الحصة المخصصة من المساحة"},
    "system.EFBIG": {"en": "the file is too large", "ar": "الملف أكبر مما ينبغي"},
    "system.EIO": {"en": "the device failed", "ar": "تعطل القرص أو الجهاز"},
    "system.EBADF": {"en": "it is closed", "ar": "هو مغلق"},
    "system.EMFILE": {"en": "too many files are open", "ar": "عدد الملفات المفتوحة أكبر مما ينبغي"},
    "place.line": {"en": "line {value}", "ar": "السطر {value}"},
    "place.column": {"en": "column {value}", "ar": "العمود {value}"},
    "place.key": {"en": "{value}", "ar": "{value}"},
    "defect": {
        "en": "A defect of coalition-exit, not of your input: {error} at {place}. Nothing was written. Please report it with the command you ran.",
        "ar": "خلل في coalition-exit لا في مدخلاتك: {error} عند {place}. لم يكتب شيء. يرجى الإبلاغ عنه مع الأمر الذي نفذته.",
    },
    # files
    "fault.missing_file": {
        "en": "the file is missing ({found}). Add it, or check the path.",
        "ar": "الملف غير موجود ({found}). أضفه أو تحقق من المسار.",
    },
    "fault.not_a_file": {
        "en": "{found} is not a plain file. Put a file there.",
        "ar": "{found} ليس ملفا عاديا. ضع ملفا مكانه.",
    },
    "fault.unreadable": {
        "en": "the file cannot be read: {found}. Check its permissions and its name.",
        "ar": "تتعذر قراءة الملف: {found}. تحقق من صلاحياته واسمه.",
    },
    "fault.outside_folder": {
        "en": "the file leads out of the case folder, to {found}. Copy the file into the folder.",
        "ar": "يقود الملف إلى خارج مجلد البيانات: {found}. انسخ الملف إلى داخل المجلد.",
    },
    "fault.unknown_file": {
        "en": "no part of a case has this name; expected {expected}. Rename the file or move it away.",
        "ar": "لا جزء من البيانات بهذا الاسم؛ المتوقع {expected}. غير اسم الملف أو انقله.",
    },
    "fault.too_large": {
        "en": "too large: {found}; at most {expected}. Keep only the table or the case in it.",
        "ar": "كبير جدا: {found}؛ والحد {expected}. أبق فيه الجدول أو البيانات وحدها.",
    },
    "fault.bad_format": {
        "en": "{found} is neither a case folder nor a table ({expected}). Save the table as CSV or XLSX.",
        "ar": "{found} ليس مجلد بيانات ولا جدولا ({expected}). احفظ الجدول بصيغة CSV أو XLSX.",
    },
    "fault.not_utf8": {
        "en": "found {found}, which is not {expected} text. Save the file as UTF-8 (in Excel: CSV UTF-8).",
        "ar": "وجد {found} وهو ليس نصا بترميز {expected}. احفظ الملف بترميز UTF-8 (في Excel: CSV UTF-8).",
    },
    "fault.empty_file": {
        "en": "the file is empty. Write a header and at least one row.",
        "ar": "الملف فارغ. اكتب صف العناوين وصفا واحدا على الأقل.",
    },
    "fault.toml_syntax": {
        "en": "not readable as TOML from here: {found}. Tables or lists may be nested too deep.",
        "ar": "لا يقرأ بوصفه TOML من هذا الموضع: {found}. ربما تداخلت الجداول أو القوائم أكثر مما ينبغي.",
    },
    "fault.toml_string": {
        "en": "a text is not closed, or holds a character or a backslash that it may not: {found}. Close its quotation marks; write \\ for a backslash.",
        "ar": "نص لم يغلق، أو فيه حرف أو شرطة مائلة عكسية لا تجوز: {found}. أغلق علامتي الاقتباس، واكتب \\ بدلا من الشرطة الواحدة.",
    },
    "fault.toml_twice": {
        "en": "a key or a table is given twice: {found}. Keep one.",
        "ar": "مفتاح أو جدول مكرر: {found}. أبق واحدا.",
    },
    "fault.toml_equals": {
        "en": "a key without an equals sign and a value: {found}. Write key = value.",
        "ar": "مفتاح بلا علامة يساوي وقيمة: {found}. اكتب key = value.",
    },
    "fault.toml_bracket": {
        "en": "a bracket is not closed: {found}. Close the list or the table.",
        "ar": "قوس لم يغلق: {found}. أغلق القائمة أو الجدول.",
    },
    "fault.toml_rest": {
        "en": "something follows where the line should end: {found}. Put each entry on a line of its own.",
        "ar": "بقي شيء بعد موضع انتهاء السطر: {found}. ضع كل مدخل في سطر مستقل.",
    },
    "fault.toml_value": {
        "en": "this value is no text, number, date, list or table: {found}. Put a text between quotation marks.",
        "ar": "هذه القيمة ليست نصا ولا عددا ولا تاريخا ولا قائمة ولا جدولا: {found}. ضع النص بين علامتي اقتباس.",
    },
    "fault.toml_key": {
        "en": "a key may hold only letters, digits, _ and -: {found}. Correct it.",
        "ar": "لا يحتوي المفتاح إلا على حروف لاتينية وأرقام و_ و-: {found}. صححه.",
    },
    "fault.csv_syntax": {
        "en": "not readable as CSV from here ({found}). Check that every quotation mark is closed.",
        "ar": "لا يقرأ بوصفه CSV من هذا الموضع ({found}). تحقق من إغلاق كل علامة اقتباس.",
    },
    "fault.bad_workbook": {
        "en": "not readable as an XLSX workbook ({found}). Open it in a spreadsheet program and save it again without a password.",
        "ar": "لا يقرأ بوصفه مصنف XLSX ({found}). افتحه في برنامج جداول واحفظه من جديد بلا كلمة مرور.",
    },
    "fault.one_sheet": {
        "en": "sheets with data: {found}; expected {expected}. Keep the table alone in its workbook.",
        "ar": "أوراق فيها بيانات: {found}؛ والمتوقع {expected}. أبق الجدول وحده في المصنف.",
    },
    "fault.merged_cells": {
        "en": "merged cells. Unmerge them and fill every cell.",
        "ar": "خلايا مدمجة. ألغ الدمج واملأ كل خلية.",
    },
    "fault.formula_without_value": {
        "en": "a formula whose value was never saved. Open the file in a spreadsheet program, save it, or write the value.",
        "ar": "معادلة لم تحفظ قيمتها. افتح الملف في برنامج جداول واحفظه، أو اكتب القيمة.",
    },
    "fault.percent_format": {
        "en": "the cell holds {found} but shows a percentage. Write {expected} as a plain number.",
        "ar": "الخلية فيها {found} لكنها تظهر نسبة مئوية. اكتب {expected} عددا عاديا.",
    },
    "fault.unprintable": {
        "en": "a character that cannot be shown safely: {found}. Delete it; line breaks and direction marks count too.",
        "ar": "حرف لا يمكن عرضه بأمان: {found}. احذفه، ومثله فواصل الأسطر وعلامات تغيير الاتجاه.",
    },
    # tables
    "fault.unnamed_column": {
        "en": "a column without a name. Name it or delete it.",
        "ar": "عمود بلا اسم. سمه أو احذفه.",
    },
    "fault.duplicate_column": {
        "en": "the column {found} is there twice. Keep one.",
        "ar": "العمود {found} مكرر. أبق واحدا.",
    },
    "fault.unknown_column": {
        "en": "unknown column {found}; expected {expected}. Rename or delete it.",
        "ar": "عمود غير معروف {found}؛ المتوقع {expected}. غير اسمه أو احذفه.",
    },
    "fault.missing_column": {
        "en": "the column {expected} is missing. Add it.",
        "ar": "العمود {expected} غير موجود. أضفه.",
    },
    "fault.first_column": {
        "en": "the first column is {found}; expected {expected}. Put the names of the options first, under that heading.",
        "ar": "العمود الأول هو {found}؛ والمتوقع {expected}. ضع أسماء الخيارات أولا تحت هذا العنوان.",
    },
    "fault.bad_header": {
        "en": "the header is {found}; expected {expected}.",
        "ar": "صف العناوين هو {found}؛ والمتوقع {expected}.",
    },
    "fault.row_length": {
        "en": "the row has {found} cells; expected {expected}. Fill or remove cells; put text with a separator in quotation marks.",
        "ar": "عدد خلايا الصف {found}؛ والمتوقع {expected}. أكمل الخلايا أو احذف الزائد، وضع النص الذي فيه فاصل بين علامتي اقتباس.",
    },
    "fault.duplicate_row": {
        "en": "{found} is given twice, first in line {expected}. Keep one row.",
        "ar": "{found} مذكور مرتين، أولاهما في السطر {expected}. أبق صفا واحدا.",
    },
    "fault.look_alike": {
        "en": "the names {found} and {expected} look the same to a reader. Rename one; invisible characters, capitals and spaces do not tell names apart.",
        "ar": "لا يرى القارئ فرقا بين الاسمين {found} و{expected}. غير أحدهما؛ فالحروف غير المرئية وحالة الأحرف والفراغات لا تميز الأسماء.",
    },
    "fault.same_path": {
        "en": "{found} can be read in two ways as pillar and criterion, or as a pillar. Rename a pillar or the criterion without a full stop.",
        "ar": "يقرأ {found} على وجهين بوصفه محورا ومعيارا، أو بوصفه محورا. غير اسم المحور أو المعيار وتجنب النقطة.",
    },
    "fault.unknown_directive": {
        "en": "{found} says nothing here; expected {expected}. An option's name may not begin with @.",
        "ar": "{found} لا معنى له هنا؛ المتوقع {expected}. ولا يبدأ اسم خيار بالعلامة @.",
    },
    "fault.long_label": {
        "en": "the name {found} is too long; at most {expected} characters. Shorten it.",
        "ar": "الاسم {found} طويل جدا؛ والحد الأقصى لعدد الأحرف {expected}. اختصره.",
    },
    "fault.one_anchor": {
        "en": "only one of @worst and @best is given. Give both or neither.",
        "ar": "ذكر أحد الطرفين @worst و@best وحده. اذكرهما معا أو اتركهما معا.",
    },
    "fault.equal_anchors": {
        "en": "the anchors are equal ({found}). Give a worst and a best value that differ.",
        "ar": "الطرفان متساويان ({found}). اكتب قيمتين مختلفتين للأسوأ والأفضل.",
    },
    "fault.anchors_contradict_direction": {
        "en": "the anchors ({found}) contradict the direction {expected}. Swap the anchors or change @direction.",
        "ar": "الطرفان ({found}) يخالفان الاتجاه {expected}. بدل بينهما أو غير @direction.",
    },
    # cells
    "fault.claims_needed": {
        "en": "{found} needs a passage: name at least one claim in the column {expected}, or call it judgement (for an order: silent).",
        "ar": "تحتاج القيمة {found} إلى موضع من النص: اذكر في العمود {expected} مدخلا واحدا على الأقل، أو اجعلها judgement (وفي الترتيب silent).",
    },
    "fault.two_courses": {
        "en": "{found} both stand for {expected} with the same plan; one course can. Give one of them no plan, or another counterpart.",
        "ar": "{found} كلاهما يقوم مقام {expected} بالخطة نفسها، ولا يقوم مقامه إلا مسار واحد. احذف plan من أحدهما أو غير counterpart.",
    },
    "fault.tie_without_first": {
        "en": "{found} has no effect: no option is expected first, so no tie can count. Name one in {expected}, or leave this out.",
        "ar": "لا أثر للقيمة {found}: فلا خيار متوقع في المرتبة الأولى ليحتسب تعادل معه. اذكر واحدا في {expected}، أو احذف هذا السطر.",
    },
    "fault.blank_cell": {
        "en": "the cell is empty. Write a value.",
        "ar": "الخلية فارغة. اكتب قيمة.",
    },
    "fault.not_a_number": {
        "en": "{found} is not a number. Write a number such as {expected}.",
        "ar": "{found} ليس عددا. اكتب عددا مثل {expected}.",
    },
    "fault.not_finite": {
        "en": "{found} is not a finite number. Write a number such as {expected}.",
        "ar": "{found} ليس عددا محدودا. اكتب عددا مثل {expected}.",
    },
    "fault.ambiguous_number": {
        "en": "{found} can be read in two ways. Write one of {expected}.",
        "ar": "{found} يقرأ على وجهين. اكتب واحدا من {expected}.",
    },
    "fault.hidden_cells": {
        "en": "hidden in the workbook, but it holds data. Show it, or delete it.",
        "ar": "مخفي في المصنف وفيه بيانات. أظهره أو احذفه.",
    },
    "fault.not_whole": {
        "en": "{found} is not a whole number. Write one such as {expected}.",
        "ar": "{found} ليس عددا صحيحا. اكتب عددا مثل {expected}.",
    },
    "fault.bad_range": {
        "en": "{found} is not a range. Write low, median and high such as {expected}.",
        "ar": "{found} ليس مدى. اكتب الأدنى والوسيط والأعلى مثل {expected}.",
    },
    "fault.off_scale": {
        "en": "{found} is off the scale {expected}. Correct the value, or the anchors of the scale.",
        "ar": "{found} خارج المقياس {expected}. صحح القيمة أو طرفي المقياس.",
    },
    "fault.number_outside": {
        "en": "{found} is not within {expected}. Write a number inside these limits.",
        "ar": "{found} خارج الحدود {expected}. اكتب عددا ضمنها.",
    },
    "fault.out_of_order": {
        "en": "found {found}; expected {expected}. Put the three in order.",
        "ar": "وجد {found}؛ والمتوقع {expected}. رتب القيم.",
    },
    "fault.not_a_probability": {
        "en": "{found} is not a probability ({expected}). Correct it.",
        "ar": "{found} ليس احتمالا ({expected}). صححه.",
    },
    "fault.not_a_correlation": {
        "en": "{found} is not a correlation ({expected}). Correct it.",
        "ar": "{found} ليس معامل ارتباط ({expected}). صححه.",
    },
    "fault.negative_weight": {
        "en": "the weight {found} is negative; expected {expected}. Weights begin at 0.",
        "ar": "الوزن {found} سالب؛ والمتوقع {expected}. تبدأ الأوزان من 0.",
    },
    "fault.not_allowed": {
        "en": "found {found}; expected {expected}. Write one of these.",
        "ar": "وجد {found}؛ والمتوقع {expected}. اكتب واحدا منها.",
    },
    "fault.bad_pair": {
        "en": "found {found}; expected the ids of two different options ({expected}).",
        "ar": "وجد {found}؛ والمتوقع معرفا خيارين مختلفين ({expected}).",
    },
    "fault.silent_order": {
        "en": "support is {found}, which does not fit the columns better and kind. A silent order leaves both empty; any other fills both.",
        "ar": "قيمة support هي {found} ولا تناسب العمودين better وkind. حيث يصمت النص يترك العمودان فارغين، وإلا ملئا معا.",
    },
    # keys and ids
    "fault.missing_key": {
        "en": "the key {expected} is missing. Add it.",
        "ar": "المفتاح {expected} غير موجود. أضفه.",
    },
    "fault.unknown_key": {
        "en": "unknown key {found}; expected {expected}. Rename or delete it.",
        "ar": "مفتاح غير معروف {found}؛ والمتوقع {expected}. غير اسمه أو احذفه.",
    },
    "fault.wrong_type": {
        "en": "found {found}; expected a value like {expected}.",
        "ar": "وجد {found}؛ والمتوقع قيمة من نوع {expected}.",
    },
    "fault.missing_translation": {
        "en": "the text is missing in this language. Write it in English (en) and Arabic (ar).",
        "ar": "النص غير موجود بهذه اللغة. اكتبه بالإنجليزية (en) والعربية (ar).",
    },
    "fault.bad_id": {
        "en": "{found} cannot be an id. Begin with a letter and use only {expected}.",
        "ar": "{found} لا يصلح معرفا. ابدأ بحرف لاتيني واستعمل {expected} فقط.",
    },
    "fault.duplicate_id": {
        "en": "{found} names both a pillar and a criterion. Rename one.",
        "ar": "{found} اسم لمحور ولمعيار معا. غير أحدهما.",
    },
    "fault.unknown_id": {
        "en": "{found} is not defined. Define it or name one of {expected}.",
        "ar": "{found} غير معرف. عرفه أو اذكر واحدا من {expected}.",
    },
    "fault.two_criteria": {
        "en": "found {found}; give --criterion twice, each time with another criterion.",
        "ar": "وجد {found}؛ اذكر --criterion مرتين، وفي كل مرة معيارا آخر.",
    },
    "fault.no_such_name": {
        "en": "there is no {found}; write one of {expected}.",
        "ar": "لا وجود للاسم {found}؛ اكتب واحدا من {expected}.",
    },
    "fault.names_joined": {
        "en": "{found} is not one name. Part names by spaces: {expected}.",
        "ar": "{found} ليس اسما واحدا. افصل بين الأسماء بمسافات: {expected}.",
    },
    "fault.absent_target": {
        "en": "there are no such entries, and these files name some: {found}. Add the file or the entries, or empty those cells.",
        "ar": "لا توجد مداخل من هذا النوع، وهذه الملفات تذكر بعضها: {found}. أضف الملف أو المداخل، أو أفرغ تلك الخانات.",
    },
    "fault.too_few": {
        "en": "found {found}; expected {expected}. A ranking needs two options and a criterion.",
        "ar": "وجد {found}؛ والمتوقع {expected}. يحتاج الترتيب إلى خيارين ومعيار.",
    },
    "fault.empty_pillar": {
        "en": "no criterion belongs to the pillar {found}. Delete it or give it criteria.",
        "ar": "لا معيار في المحور {found}. احذفه أو أضف إليه معايير.",
    },
    "fault.wrong_file": {
        "en": "{found} does not belong in this file, which is for options of the kind {expected}. Move the row.",
        "ar": "{found} ليس مكانه هذا الملف المخصص للخيارات من نوع {expected}. انقل الصف.",
    },
    "fault.missing_cells": {
        "en": "no judgement on {expected}. Add a row for each.",
        "ar": "لا حكم على {expected}. أضف صفا لكل منها.",
    },
    "fault.two_branches": {
        "en": "found {found} branches; expected {expected}: honoured and failed.",
        "ar": "عدد الفروع {found}؛ والمتوقع {expected}: الاحترام والفشل.",
    },
    "fault.missing_weights": {
        "en": "no weight for {expected}. Add a row for each.",
        "ar": "لا وزن لـ {expected}. أضف صفا لكل منها.",
    },
    "fault.weights_total": {
        "en": "the weights total {found}; expected {expected}. Change them until they do.",
        "ar": "مجموع الأوزان {found}؛ والمتوقع {expected}. عدلها حتى تبلغه.",
    },
    "fault.probabilities_total": {
        "en": "the probabilities of the states total {found}; expected {expected}.",
        "ar": "مجموع احتمالات الحالات {found}؛ والمتوقع {expected}.",
    },
    "fault.excess_variance": {
        "en": "the squared loadings of this cell total {found}; expected {expected}. Lower them.",
        "ar": "مجموع مربعات المعاملات لهذه الخانة {found}؛ والمتوقع {expected}. خفضها.",
    },
    "fault.contradictory_orders": {
        "en": "the orders run in a circle: {found}. Correct one of them.",
        "ar": "الترتيب يدور في حلقة: {found}. صحح واحدا منه.",
    },
    "fault.contradicted_order": {
        "en": "the medians ({found}) contradict what the text states ({expected}). Correct the medians or the order.",
        "ar": "الوسيط ({found}) يخالف ما يصرح به النص ({expected}). صحح الوسيط أو الترتيب.",
    },
    # requests
    "fault.unknown_perspective": {
        "en": "the case has no perspective {found}; expected {expected}.",
        "ar": "لا منظور باسم {found} في البيانات؛ والمتوقع {expected}.",
    },
    "fault.no_triangle": {
        "en": "a triangle needs three pillars whose shares inside are known, or three criteria without pillars; here there are {found}. Plot {expected} instead.",
        "ar": "يحتاج المثلث إلى ثلاثة محاور تعرف الحصص داخلها، أو ثلاثة معايير بلا محاور؛ والموجود هنا {found}. ارسم بدلا منه {expected}.",
    },
    "fault.no_branches": {
        "en": "the case has no course with two branches, so there is no probability of failure to draw. Add branches.toml and branches.csv to a case folder.",
        "ar": "لا مسار له فرعان في البيانات، فلا احتمال فشل يرسم. أضف إلى مجلد البيانات الملفين branches.toml وbranches.csv.",
    },
    "fault.no_map": {
        "en": "the case has one pillar, so there is no weight of a pillar to draw over. Draw break_even instead.",
        "ar": "في البيانات محور واحد، فلا وزن لمحور يرسم عليه. ارسم break_even بدلا منه.",
    },
    "fault.no_worlds": {
        "en": "the case has no states of the world, so there are none to compare. Add worlds.toml and worlds.csv to a case folder.",
        "ar": "لا حالات للعالم في البيانات فلا مقارنة بينها. أضف إلى مجلد البيانات الملفين worlds.toml وworlds.csv.",
    },
    "fault.no_variants": {
        "en": "the case has no courses beyond its ranked options, so there are none to set beside them. Give options.toml of a case folder one of kind variant.",
        "ar": "لا مسارات في البيانات غير الخيارات المرتبة، فلا شيء يوضع بجانبها. أضف إلى options.toml في مجلد البيانات مسارا من نوع variant.",
    },
    "fault.no_length": {
        "en": "the case does not say what hangs on how long {found} takes, so there is no price of an extra year. Give the option a length in options.toml of a case folder.",
        "ar": "لا تقول البيانات ما الذي يتوقف على مدة {found}، فلا ثمن لسنة إضافية. أضف length إلى الخيار في options.toml في مجلد البيانات.",
    },
    "fault.few_varying": {
        "en": "a map of where the first option fails needs two things that may turn out otherwise: weights, common causes, the probability of a failure; here there are {found}. Run coalition-exit {expected} instead.",
        "ar": "تحتاج خريطة مواضع فشل الخيار الأول إلى أمرين قد يأتيان على غير ما قدر: أوزان أو أسباب مشتركة أو احتمال فشل؛ والموجود هنا {found}. شغل بدلا منها coalition-exit {expected}.",
    },
    "fault.no_perspectives": {
        "en": "the case names no perspectives, so there are none to compare. Add perspectives.toml and perspectives.csv to a case folder.",
        "ar": "لا منظورات في البيانات فلا مقارنة بينها. أضف إلى مجلد البيانات الملفين perspectives.toml وperspectives.csv.",
    },
    "fault.no_orders": {
        "en": "the case takes no order of its options from a text, so there is none to count. Add orders.csv to a case folder.",
        "ar": "لا ترتيب في البيانات مأخوذ من نص فلا شيء يعد. أضف إلى مجلد البيانات الملف orders.csv.",
    },
    "fault.perspective_as_weights": {
        "en": "{found} is a perspective, not a change of weights: write --perspective {found}.",
        "ar": "{found} منظور لا تغيير للأوزان: اكتب --perspective {found}.",
    },
    "fault.no_perspective_at_all": {
        "en": "the case names no perspectives, so leave --perspective out.",
        "ar": "لا منظورات في البيانات: احذف --perspective.",
    },
    "fault.bad_change": {
        "en": "{found} is neither a change of weights nor a weight file. Write a change such as {expected}, or the path of a .csv or .xlsx file.",
        "ar": "{found} ليس تغييرا للأوزان ولا ملف أوزان. اكتب تغييرا مثل {expected} أو مسار ملف .csv أو .xlsx.",
    },
    "fault.bare_criterion": {
        "en": "{found} is a criterion; its weight is a share of its pillar. Write {expected}.",
        "ar": "{found} معيار، ووزنه حصة من محوره. اكتب {expected}.",
    },
    "fault.unknown_node": {
        "en": "no pillar or criterion is called {found}; expected {expected}.",
        "ar": "لا محور ولا معيار باسم {found}؛ والمتوقع {expected}.",
    },
    "fault.not_siblings": {
        "en": "{found} do not stand on one level. A ratio divides pillars, or criteria of one pillar.",
        "ar": "{found} ليست في مستوى واحد. النسبة تقسم محاور، أو معايير محور واحد.",
    },
    "fault.bad_ratio": {
        "en": "{found} is not a ratio. Write one such as {expected}, with no negative part.",
        "ar": "{found} ليست نسبة. اكتب نسبة مثل {expected} بلا جزء سالب.",
    },
    "fault.named_twice": {
        "en": "{found} is named twice. Name it once.",
        "ar": "{found} مذكور مرتين. اذكره مرة واحدة.",
    },
    "fault.nothing_to_share": {
        "en": "these hold {found} together, so a ratio divides nothing. Give them shares.",
        "ar": "مجموع ما لهذه {found}، فلا تقسم النسبة شيئا. أعطها حصصا.",
    },
    "fault.nobody_takes_rest": {
        "en": "{found} points are left and the others weigh nothing ({expected}). Give them shares too.",
        "ar": "بقي {found} والأخرى بلا وزن ({expected}). أعطها حصصا أيضا.",
    },
    "fault.no_local_weights": {
        "en": "this pillar now counts, but inside it nothing has weight. Give shares to {expected}.",
        "ar": "صار لهذا المحور وزن ولا وزن لشيء داخله. أعط حصصا لـ {expected}.",
    },
    "fault.bad_condition": {
        "en": "{found} is no condition on weights. Write one such as {expected}.",
        "ar": "{found} ليس شرطا على الأوزان. اكتب شرطا مثل {expected}.",
    },
    "fault.equal_condition": {
        "en": "{found} is an equation. Write two conditions ({expected}), or fix the weight with --weights.",
        "ar": "{found} معادلة. اكتب شرطين ({expected})، أو ثبت الوزن بواسطة --weights.",
    },
    "fault.conditions_across": {
        "en": "{found} compares names that are not siblings. Compare pillars, or criteria of one pillar; to compare weights in the whole add {expected}.",
        "ar": "{found} يقارن بين ما ليس في مستوى واحد. قارن بين المحاور، أو بين معايير محور واحد؛ ولمقارنة الأوزان في الكل أضف {expected}.",
    },
    "fault.conditions_conflict": {
        "en": "no weights meet all of these conditions: {found}. Drop or relax one.",
        "ar": "لا أوزان تستوفي هذه الشروط كلها: {found}. احذف واحدا منها أو خففه.",
    },
    "fault.conditions_against_prior": {
        "en": "no weights of the prior {expected}, but for its edge at most, meet these conditions: {found}. Relax one, choose another --prior, or fix the weights with --weights.",
        "ar": "لا أوزان ضمن التوزيع {expected}، ما عدا حافته على الأكثر، تستوفي هذه الشروط: {found}. خفف واحدا منها، أو اختر --prior آخر، أو ثبت الأوزان بواسطة --weights.",
    },
    "fault.base_breaks_condition": {
        "en": "the given weights do not vary under the prior {expected}, and they do not meet {found}. Choose another --prior or other weights, or drop the condition.",
        "ar": "الأوزان المعطاة لا تتغير مع التوزيع {expected}، وهي لا تستوفي {found}. اختر --prior آخر أو أوزانا أخرى، أو احذف الشرط.",
    },
    "fault.prior_of_nobody": {
        "en": "the prior {found} starts from nobody's weights. Add --prior with one of {expected}.",
        "ar": "التوزيع {found} لا يبدأ من أوزان أحد. أضف --prior بواحد من {expected}.",
    },
    "fault.ranges_of_others": {
        "en": "the ranges of a perspective do not fit changed weights ({found}). Drop --weights, or use {expected}.",
        "ar": "مديات المنظور لا تناسب أوزانا معدلة ({found}). احذف --weights أو استعمل {expected}.",
    },
    "fault.no_loadings": {
        "en": "{found} does not say how common causes move its judgements (factors.csv). Add that, or use {expected}.",
        "ar": "لا تذكر بيانات {found} كيف تحرك الأسباب المشتركة أحكامها (factors.csv). أضف ذلك أو استعمل {expected}.",
    },
    "fault.no_weight_ranges": {
        "en": "{found} gives no range for any weight. Use {expected}.",
        "ar": "لا يذكر {found} مدى لأي وزن. استعمل {expected}.",
    },
    "fault.orders_too_open": {
        "en": "the text orders too few of {found} options to draw values that agree with it. Use --depth ranges.",
        "ar": "ما يرتبه النص من الخيارات أقل من أن تسحب قيم توافقه (عددها {found}). استعمل --depth ranges.",
    },
    "fault.conditions_thin": {
        "en": "these conditions leave too few weights of the prior {expected} to draw from, or a set with too many corners: {found}. Relax one, choose another --prior, or fix the weights with --weights.",
        "ar": "تترك هذه الشروط أوزانا أقل من أن يسحب منها ضمن التوزيع {expected}، أو مجموعة كثيرة الزوايا: {found}. خفف واحدا منها، أو اختر --prior آخر، أو ثبت الأوزان بواسطة --weights.",
    },
    "fault.ranges_empty": {
        "en": "the ranges of {found} hold no weights that total 100. Widen them in perspectives.csv, or use {expected}.",
        "ar": "لا أوزان مجموعها 100 ضمن مديات {found}. وسعها في perspectives.csv أو استعمل {expected}.",
    },
    "fault.ranges_thin": {
        "en": "the ranges of {found} are too many and too narrow to draw weights from. Widen some in perspectives.csv, or use {expected}.",
        "ar": "مديات {found} أكثر وأضيق من أن تسحب منها أوزان. وسع بعضها في perspectives.csv أو استعمل {expected}.",
    },
    "fault.not_ranked": {
        "en": "{found} is beyond the paper and not ranked; write one of {expected}.",
        "ar": "{found} من خارج الورقة ولا يدخل في الترتيب؛ اكتب واحدا من {expected}.",
    },
    "fault.json_syntax": {
        "en": "not readable as JSON from here: {found}. Write the file again with coalition-exit believe OPTION -o FILE.json.",
        "ar": "لا يقرأ بوصفه JSON من هذا الموضع: {found}. اكتب الملف من جديد بواسطة coalition-exit believe OPTION -o FILE.json.",
    },
    "fault.not_beliefs": {
        "en": "this file holds no beliefs: it begins with {found}, and {expected} are expected. Write one with coalition-exit believe OPTION -o FILE.json.",
        "ar": "لا قناعات في هذا الملف: يبدأ بـ {found}، والمتوقع {expected}. اكتب ملفا بواسطة coalition-exit believe OPTION -o FILE.json.",
    },
    "fault.no_beliefs": {
        "en": "found {found}: no beliefs put the option first, so there is nothing to rank with; expected {expected}. Ask for another option.",
        "ar": "وجد {found}: لا قناعات تضع الخيار في المرتبة الأولى، فلا شيء يرتب به؛ والمتوقع {expected}. اسأل عن خيار آخر.",
    },
    "fault.too_few_changes": {
        "en": "no beliefs were found: as many changed judgements as --at-most allows, {found}, are not enough with the weights and the text's orders kept ({expected} are). Raise --at-most to {expected} or leave it out, and write the file anew.",
        "ar": "لا قناعات في الملف: مع بقاء الأوزان وترتيبات النص لا يكفي عدد الأحكام المتغيرة الذي يسمح به --at-most، وهو {found} (والكافي {expected}). ارفع --at-most إلى {expected} أو احذفه، واكتب الملف من جديد.",
    },
    "fault.no_change_enough": {
        "en": "no beliefs were found: with --at-most ({found}) the weights stay as they are, and then no number of changed judgements is enough. Leave --at-most out and write the file anew, or ask for another option.",
        "ar": "لا قناعات في الملف: تبقى الأوزان مع --at-most ({found}) كما هي، وعندئذ لا يكفي أي عدد من الأحكام المتغيرة. احذف --at-most واكتب الملف من جديد، أو اسأل عن خيار آخر.",
    },
    "fault.nothing_moves": {
        "en": "found {found}: no judgement and no weight of the case has a range, so no beliefs put the option first. Give ranges in the case and write the file anew.",
        "ar": "وجد {found}: لا مدى لأي حكم ولا لأي وزن في البيانات، فلا قناعات تضع الخيار في المرتبة الأولى. أعط مديات في البيانات واكتب الملف من جديد.",
    },
    "fault.other_case": {
        "en": "the file was written for the case {found}, not {expected}. Name that case with --case, or write the file anew with coalition-exit believe OPTION -o FILE.json.",
        "ar": "كتب الملف لبيانات {found} لا لبيانات {expected}. سم تلك البيانات بواسطة --case، أو اكتب الملف من جديد بواسطة coalition-exit believe OPTION -o FILE.json.",
    },
    "fault.other_mean": {
        "en": "the file changes this judgement from {found}, but in the case it is {expected}. Ask coalition-exit believe again, or correct the number.",
        "ar": "يغير الملف هذا الحكم من {found}، وهو في البيانات {expected}. أعد سؤال coalition-exit believe أو صحح العدد.",
    },
    "fault.beliefs_have_weights": {
        "en": "found {found} beside --beliefs, which brings its own weights. Leave one of the two out.",
        "ar": "وجد {found} مع --beliefs الذي يأتي بأوزانه. احذف أحدهما.",
    },
    "fault.cannot_write": {
        "en": "cannot be written: {found}. Mend that, or choose another place with -o.",
        "ar": "تتعذر الكتابة: {found}. عالج ذلك، أو اختر موضعا آخر بواسطة -o.",
    },
    "fault.no_folder": {
        "en": "{found} is not a folder and cannot be made one. Name another folder.",
        "ar": "ليس {found} مجلدا ولا يمكن إنشاؤه. اختر مجلدا آخر.",
    },
    "fault.same_file": {
        "en": "the output would overwrite the input {found}. Choose another file.",
        "ar": "سيحل الإخراج محل ملف الإدخال {found}. اختر ملفا آخر.",
    },
    # the command line itself
    "fault.unknown_ending": {
        "en": "the ending of {found} names no form that is written here; expected {expected}. Rename the file or name the form.",
        "ar": "لاحقة الملف {found} لا تدل على صيغة تكتب هنا؛ المتوقع {expected}. غير اسم الملف أو اذكر الصيغة.",
    },
    "fault.no_such_option": {
        "en": "there is no option {found}; try {expected}.",
        "ar": "لا خيار أوامر باسم {found}؛ جرب {expected}.",
    },
    "fault.no_such_command": {
        "en": "there is no command {found}; expected {expected}.",
        "ar": "لا أمر باسم {found}؛ والمتوقع {expected}.",
    },
    "fault.extra_words": {
        "en": "these words stand alone: {found}. Put an option such as {expected} before each; for help: --help.",
        "ar": "كلمات بلا خيار أوامر: {found}. ضع قبل كل منها خيارا مثل {expected}؛ وللمساعدة: --help.",
    },
    "fault.missing_word": {
        "en": "the word {expected} is missing. Write it after the command; for help: --help.",
        "ar": "الكلمة {expected} غير موجودة. اكتبها بعد الأمر؛ وللمساعدة: --help.",
    },
    "fault.option_before_topic": {
        "en": "stands before {found}, where it has no effect. Put it behind.",
        "ar": "يسبق {found} فلا أثر له هناك. ضعه بعده.",
    },
    "fault.option_twice": {
        "en": "given twice; give it once.",
        "ar": "مذكور مرتين؛ اذكره مرة واحدة.",
    },
    "fault.one_set_of_weights": {
        "en": "takes one set of weights and the case's judgements; leave out {found}.",
        "ar": "يأخذ مجموعة أوزان واحدة وأحكام البيانات؛ احذف {found}.",
    },
    "fault.no_effect": {
        "en": "has no effect with {found}; leave it out, or choose {expected}.",
        "ar": "لا أثر له مع {found}؛ احذفه أو اختر {expected}.",
    },
    "fault.option_needs_value": {
        "en": "the option {found} has no value, an empty one, or one where it takes none. Write it with one value, or leave it out.",
        "ar": "خيار الأوامر {found} بلا قيمة، أو بقيمة فارغة، أو بقيمة حيث لا تقبل قيمة. اكتبه مع قيمة واحدة أو احذفه.",
    },
    "fault.usage": {
        "en": "the command cannot be read: {found}.",
        "ar": "تتعذر قراءة الأمر: {found}.",
    },
}
