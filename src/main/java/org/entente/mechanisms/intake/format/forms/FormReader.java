package org.entente.mechanisms.intake.format.forms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.mechanisms.intake.format.RawRow;

/**
 * Reads a form as XLSForm writes it (xlsform.org): a survey with a row for each question, group and
 * repeat, the lists of choices, and settings. Labels are taken in the form's default language, so
 * that a file says the same to everybody who sends it.
 */
final class FormReader {

  private static final Set<String> TYPES =
      Set.of(
          "text",
          "string",
          "integer",
          "int",
          "decimal",
          "range",
          "date",
          "time",
          "datetime",
          "geopoint",
          "geotrace",
          "geoshape",
          "image",
          "photo",
          "audio",
          "video",
          "file",
          "barcode",
          "calculate",
          "note",
          "start",
          "end",
          "today",
          "deviceid",
          "phonenumber",
          "phone_number",
          "username",
          "email",
          "hidden",
          "acknowledge",
          "trigger",
          "audit",
          "rank",
          "xml-external",
          "background-audio",
          "subscriberid",
          "simserial",
          "start-geopoint",
          "begin",
          "end_group",
          "end_repeat",
          "end_loop",
          "begin_group",
          "begin_repeat",
          "begin_score",
          "end_score",
          "begin_rank",
          "end_rank",
          "begin_kobomatrix",
          "end_kobomatrix",
          "score__row",
          "rank__level",
          "begin_loop",
          "loop",
          "gps",
          "location",
          "phone",
          "add",
          "include",
          "osm");
  private static final double MOSTLY = 0.6;
  private static final int DEEPEST_GROUP = 50;
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)(select_one_external|select_one|select1|select one|select_multiple|select"
              + " multiple|select|rank|select all that"
              + " apply)(?:_from_file)?(?:\\s+from)?\\s+([^\\s]+).*");

  private final Grid survey;
  private final Map<String, Map<String, String>> lists = new HashMap<>();
  private final String label;
  private final boolean listed;

  private FormReader(Grid survey, Grid choices, String language, boolean listed) {
    this.survey = survey;
    this.listed = listed;
    this.label = label(survey, language);
    var shown = label(choices, language);
    for (var row : choices.rows()) {
      var list = choices.cell(row, "list_name", "listname", "list");
      var code = choices.cell(row, "name", "value");
      var text = firstOf(choices.cell(row, shown));
      if (!code.isEmpty() && !text.isEmpty()) {
        lists.computeIfAbsent(list, _ -> new HashMap<>()).putIfAbsent(code, text);
      }
    }
  }

  /**
   * The form that these sheets describe; {@code listed} says that a cell holds the labels of all
   * languages, parted by semicolons.
   */
  static Form read(Grid survey, Grid choices, Grid settings, boolean listed) {
    var language =
        settings.rows().stream()
            .findFirst()
            .map(row -> settings.cell(row, "default_language"))
            .orElse("");
    return new Form(new FormReader(survey, choices, language, listed).questions());
  }

  /** Whether the rows are those of a survey: kinds of questions stand in its column of types. */
  static boolean isSurvey(Grid grid) {
    if (!grid.has("type") || !grid.has("name", "$autoname")) {
      return false;
    }
    var types =
        grid.rows().stream()
            .map(row -> grid.cell(row, "type"))
            .filter(type -> !type.isEmpty())
            .toList();
    long known = types.stream().filter(FormReader::isType).count();
    return known > 0 && known >= types.size() * MOSTLY;
  }

  static boolean isChoices(Grid grid) {
    return grid.has("list_name", "listname") && grid.has("name", "value");
  }

  private static boolean isType(String written) {
    var words = written.toLowerCase(Locale.ROOT).split("\\s+", -1);
    var two = words.length > 1 ? words[0] + "_" + words[1] : words[0];
    return words[0].startsWith("select") || TYPES.contains(words[0]) || TYPES.contains(two);
  }

  /** The column of labels: of the default language, of none, else the first one there is. */
  private static String label(Grid grid, String language) {
    var wanted = language.toLowerCase(Locale.ROOT).replace(' ', '_');
    var labels =
        grid.columns().entrySet().stream()
            .filter(column -> column.getKey().startsWith("label"))
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    return labels.stream()
        .filter(name -> !wanted.isEmpty() && name.matches("label:{1,2}_*" + Pattern.quote(wanted)))
        .findFirst()
        .or(() -> labels.stream().filter("label"::equals).findFirst())
        .or(() -> labels.stream().findFirst())
        .orElse("label");
  }

  private String firstOf(String labels) {
    return listed ? labels.split("; ", 2)[0] : labels;
  }

  private List<Question> questions() {
    var questions = new ArrayList<Question>();
    Deque<String> groups = new ArrayDeque<>();
    for (var row : survey.rows()) {
      var type = survey.cell(row, "type").toLowerCase(Locale.ROOT);
      if (type.startsWith("begin") || type.equals("loop")) {
        if (groups.size() == DEEPEST_GROUP) {
          break; // no form is nested so deep; what follows keeps its plain headers
        }
        groups.addLast(survey.cell(row, "name", "$autoname"));
      } else if (type.matches("end[ _](group|repeat|loop|score|rank|kobomatrix).*")) {
        groups.pollLast();
      } else if (!type.isEmpty() && !survey.cell(row, "name", "$autoname").isEmpty()) {
        questions.add(question(row, groups));
      }
    }
    return questions;
  }

  private Question question(RawRow row, Deque<String> groups) {
    var path = new ArrayList<>(groups);
    path.add(survey.cell(row, "name", "$autoname"));
    path.removeIf(String::isEmpty);
    var type = survey.cell(row, "type");
    var list = LIST.matcher(type);
    var listName = list.matches() ? list.group(2) : survey.cell(row, "select_from_list_name");
    return new Question(
        String.join("/", path),
        firstOf(survey.cell(row, label)),
        kind(type.toLowerCase(Locale.ROOT)),
        lists.getOrDefault(listName, Map.of()));
  }

  private static Question.Kind kind(String type) {
    if (type.matches("select[_ ]?(one|1).*")) {
      return Question.Kind.ONE_OF;
    }
    if (type.startsWith("select") || type.startsWith("rank")) {
      return Question.Kind.SOME_OF;
    }
    return switch (type) {
      case "geopoint", "gps", "location", "start-geopoint" -> Question.Kind.POINT;
      case "start", "end" -> Question.Kind.CLOCK;
      default -> Question.Kind.PLAIN;
    };
  }
}
