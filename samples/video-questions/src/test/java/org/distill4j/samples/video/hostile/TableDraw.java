package org.distill4j.samples.video.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.distill4j.samples.video.data.VideoQuestion;
import org.distill4j.samples.video.data.VideoQuestions;

/** Draws questions in tables separated by commas or tabs, in any valid spelling. */
final class TableDraw {

  private static final List<String> COMMA_COLUMNS =
      List.of("video_id", "question", "answer1", "answer2", "answer3", "answer4", "answer5");

  private static final List<String> TAB_COLUMNS =
      List.of("gif_name", "question", "answer", "type", "vid_id", "key");

  private static final List<String> LIES =
      List.of(
          "", "\"", "\"open", "a\"b", ",", "\t", "\n", "\r", "\0", "\"a\"b", "\"a\" ", ",,,,,,");

  private final SplittableRandom random;
  private final OddTexts texts;
  private final boolean tabs;
  private final boolean lies;

  private TableDraw(SplittableRandom random, boolean tabs, boolean lies) {
    this.random = random;
    this.texts = new OddTexts(random);
    this.tabs = tabs;
    this.lies = lies;
  }

  /**
   * Draws a file.
   *
   * @param tabs true for tabs, false for commas
   * @param lies true to replace a field by a wrong one
   */
  static DrawnFile draw(SplittableRandom random, boolean tabs, boolean lies) {
    return new TableDraw(random, tabs, lies).file();
  }

  private DrawnFile file() {
    List<String> columns = new ArrayList<>(tabs ? TAB_COLUMNS : COMMA_COLUMNS);
    columns.add("more");
    for (int i = columns.size() - 1; i > 0; i--) {
      Collections.swap(columns, i, random.nextInt(i + 1));
    }
    String end = texts.lineEnd();
    List<String> lines = new ArrayList<>(List.of(String.join(separator(), columns)));
    List<VideoQuestion> questions = new ArrayList<>();
    int count = random.nextInt(1, 6);
    int wrong = lies ? random.nextInt(count) : -1;
    for (int i = 0; i < count; i++) {
      Map<String, String> row = new LinkedHashMap<>();
      questions.add(tabs ? tabQuestion(i, row) : commaQuestion(i, row));
      row.put("more", random.nextBoolean() ? "" : texts.text());
      List<String> fields = new ArrayList<>();
      columns.forEach(column -> fields.add(field(row.get(column))));
      if (i == wrong) {
        fields.set(random.nextInt(fields.size()), LIES.get(random.nextInt(LIES.size())));
      }
      if (random.nextInt(4) == 0) {
        lines.add(random.nextBoolean() || tabs ? "" : "  ");
      }
      lines.add(String.join(separator(), fields));
    }
    String text = texts.mark() + String.join(end, lines) + (random.nextBoolean() ? end : "");
    return new DrawnFile(
        tabs ? "TSV" : "CSV",
        Map.of(
            tabs ? "Train_frameqa_question.csv" : "Train.csv",
            text.getBytes(StandardCharsets.UTF_8)),
        folder -> VideoQuestions.read(folder, "Train").questions(),
        questions);
  }

  private String separator() {
    return tabs ? "\t" : ",";
  }

  private VideoQuestion tabQuestion(int index, Map<String, String> row) {
    String answer = texts.text();
    row.put("gif_name", "tumblr_" + index);
    row.put("question", texts.text());
    row.put("answer", answer);
    row.put("type", "0");
    row.put("vid_id", "FRAMEQA" + index);
    row.put("key", String.valueOf(index + 5));
    Map<String, Integer> votes = Map.of(answer, 1);
    return new VideoQuestion(
        "FRAMEQA" + index, row.get("key"), "object", row.get("question"), votes, votes);
  }

  private VideoQuestion commaQuestion(int index, Map<String, String> row) {
    row.put("video_id", "v" + index);
    row.put("question", "what" + (random.nextInt(4) == 0 ? "\n" : " ") + texts.text());
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (int i = 1; i <= 5; i++) {
      String answer = random.nextBoolean() ? "same" : texts.text();
      row.put("answer" + i, answer);
      votes.merge(answer.strip(), 1, Integer::sum);
    }
    return new VideoQuestion(
        String.valueOf(index), "v" + index, "what", row.get("question"), votes, votes);
  }

  /** Returns a field, in quotes if it needs them or by chance. */
  private String field(String text) {
    boolean needsQuotes =
        text.startsWith("\"") || text.contains(",") || text.contains("\n") || text.contains("\r");
    return !tabs && (needsQuotes || random.nextInt(4) == 0)
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
