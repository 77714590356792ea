package org.distill4j.samples.video.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.distill4j.samples.video.data.VideoQuestion;
import org.distill4j.samples.video.data.VideoQuestions;

/** Draws questions in JSON, in any valid spelling. */
final class JsonDraw {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Values that are wrong in most places. */
  private static final List<String> LIES =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "\" \"",
          "1e999",
          "-1",
          "NaN",
          "[[1]]",
          "{\"a\": 0}",
          "{\"a\": 1.5}",
          "{\"\": 1}",
          "[null]",
          "[\"\"]",
          "\"\\ud800\"",
          "1" + "0".repeat(2_000),
          "[".repeat(3_000),
          "{\"a\":".repeat(3_000),
          "'x'",
          "01",
          "\"",
          "99999999999999999999",
          "/* c */ 1",
          "\"\\u12\"",
          "{\"a\": 99999999999}");

  private final SplittableRandom random;
  private final OddTexts texts;
  private final boolean lies;

  private JsonDraw(SplittableRandom random, boolean lies) {
    this.random = random;
    this.texts = new OddTexts(random);
    this.lies = lies;
  }

  /**
   * Draws a file.
   *
   * @param lies true to replace a value by a wrong one
   */
  static DrawnFile draw(SplittableRandom random, boolean lies) {
    return new JsonDraw(random, lies).file();
  }

  private DrawnFile file() {
    List<VideoQuestion> questions = new ArrayList<>();
    List<String> records = new ArrayList<>();
    int count = random.nextInt(1, 6);
    int wrong = lies ? random.nextInt(count) : -1;
    for (int i = 0; i < count; i++) {
      Map<String, String> fields = new LinkedHashMap<>();
      questions.add(question(i, fields));
      if (i == wrong) {
        fields.put(keys(fields).get(0), LIES.get(random.nextInt(LIES.size())));
      }
      records.add(record(fields));
    }
    String text =
        texts.mark()
            + space()
            + "["
            + String.join("," + space(), records)
            + space()
            + "]"
            + space()
            + (lies && random.nextInt(5) == 0 ? "[]" : "");
    return new DrawnFile(
        "JSON",
        Map.of("train_qa.json", text.getBytes(StandardCharsets.UTF_8)),
        folder -> VideoQuestions.read(folder, "train").questions(),
        questions);
  }

  private VideoQuestion question(int index, Map<String, String> fields) {
    String text = texts.text();
    String answer = texts.text();
    int video = random.nextInt(100);
    fields.put("video_id", number(video));
    fields.put("question", quoted(text));
    fields.put("answer", quoted(answer));
    String id = String.valueOf(index);
    if (random.nextBoolean()) {
      id = String.valueOf(7 * index);
      fields.put("id", number(7 * index));
    } else if (random.nextBoolean()) {
      fields.put("id", "null");
    }
    String type = "kind";
    fields.put("type", quoted(type));
    Map<String, Integer> annotated = Map.of(answer, 1);
    Map<String, Integer> correct = annotated;
    if (random.nextBoolean()) {
      correct = votes();
      fields.put("answers", random.nextBoolean() ? counts(correct) : list(correct));
    }
    fields.put("more", List.of("{\"a\": [1, {}]}", "null", "1e5", "[]").get(random.nextInt(4)));
    return new VideoQuestion(id, String.valueOf(video), type, text, annotated, correct);
  }

  private Map<String, Integer> votes() {
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      votes.put(texts.text() + i, random.nextInt(1, 5));
    }
    return votes;
  }

  private String counts(Map<String, Integer> votes) {
    List<String> fields = new ArrayList<>();
    votes.forEach((answer, count) -> fields.add(quoted(answer) + ":" + number(count)));
    return "{" + String.join(",", fields) + "}";
  }

  private String list(Map<String, Integer> votes) {
    List<String> answers = new ArrayList<>();
    votes.forEach((answer, count) -> answers.addAll(Collections.nCopies(count, quoted(answer))));
    return "[" + String.join(", ", answers) + "]";
  }

  private String number(int number) {
    return random.nextInt(3) == 0 ? number + ".0" : String.valueOf(number);
  }

  private String quoted(String text) {
    if (random.nextInt(3) == 0) {
      StringBuilder escaped = new StringBuilder("\"");
      text.chars().forEach(it -> escaped.append(String.format("\\u%04x", it)));
      return escaped.append('"').toString();
    }
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String record(Map<String, String> fields) {
    List<String> members = new ArrayList<>();
    for (String name : keys(fields)) {
      members.add(space() + quoted(name) + space() + ":" + space() + fields.get(name));
    }
    return "{" + String.join(",", members) + space() + "}";
  }

  /** Returns the names in a drawn order. */
  private List<String> keys(Map<String, String> fields) {
    List<String> names = new ArrayList<>(fields.keySet());
    for (int i = names.size() - 1; i > 0; i--) {
      Collections.swap(names, i, random.nextInt(i + 1));
    }
    return names;
  }

  private String space() {
    return List.of("", " ", "\n", "\r\n", "\t", "  ").get(random.nextInt(6));
  }
}
