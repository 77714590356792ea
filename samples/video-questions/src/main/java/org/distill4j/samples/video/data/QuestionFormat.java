package org.distill4j.samples.video.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.distill4j.runtime.data.text.Words;

/** The file layouts of published data sets. */
public enum QuestionFormat {

  /**
   * MSVD-QA and MSRVTT-QA: {@code <split>_qa.json}, an array of objects with {@code id}, {@code
   * video_id}, {@code question} and {@code answer}. The fields {@code type} and {@code answers},
   * with the number of annotators of each answer, are optional; the default type is the first word
   * of the question.
   */
  JSON("%s_qa.json") {
    @Override
    List<VideoQuestion> read(List<Path> files) throws IOException {
      List<VideoQuestion> questions = new ArrayList<>();
      for (JsonRecord record : new QuestionFile(files.get(0)).objects()) {
        String text = record.text("question");
        String answer = record.text("answer");
        Map<String, Integer> annotated = Map.of(answer, 1);
        Map<String, Integer> votes = record.votes("answers");
        questions.add(
            new VideoQuestion(
                record.optional("id").orElse(String.valueOf(record.index())),
                record.text("video_id"),
                record.optional("type").orElseGet(() -> firstWord(text)),
                text,
                annotated,
                votes.isEmpty() ? annotated : votes));
      }
      return questions;
    }
  },

  /**
   * ActivityNet-QA: {@code <split>_q.json} with {@code question_id}, {@code video_name} and {@code
   * question}, and {@code <split>_a.json} with {@code question_id}, {@code answer} and {@code
   * type}, a number from 0 to 8.
   */
  ACTIVITYNET("%s_q.json", "%s_a.json") {
    @Override
    List<VideoQuestion> read(List<Path> files) throws IOException {
      QuestionFile answerFile = new QuestionFile(files.get(1));
      Map<String, JsonRecord> answers = new HashMap<>();
      for (JsonRecord record : answerFile.objects()) {
        if (answers.put(record.text("question_id"), record) != null) {
          throw answerFile.error(record + " is a duplicate", "each question needs one answer");
        }
      }
      List<VideoQuestion> questions = new ArrayList<>();
      for (JsonRecord record : new QuestionFile(files.get(0)).objects()) {
        String id = record.text("question_id");
        JsonRecord answer = answers.get(id);
        if (answer == null) {
          throw answerFile.error(
              "there is no answer to %s of %s".formatted(record, files.get(0)),
              "both files must be of the same split");
        }
        questions.add(
            VideoQuestion.of(
                id,
                record.text("video_name"),
                type(answer),
                record.text("question"),
                answer.text("answer")));
      }
      return questions;
    }

    private String type(JsonRecord answer) throws IOException {
      return nameOf(answer.text("type"), ACTIVITYNET_TYPES);
    }
  },

  /**
   * The FrameQA task of TGIF-QA: {@code <split>_frameqa_question.csv}, separated by tabs and
   * without quotes, with the columns {@code gif_name}, {@code question}, {@code answer}, {@code
   * type} (a number from 0 to 3) and {@code vid_id}. A video is identified by the column {@code
   * key}, as in published features, or by {@code gif_name} if there is no such column.
   */
  TGIF_FRAME("%s_frameqa_question.csv") {
    @Override
    List<VideoQuestion> read(List<Path> files) throws IOException {
      List<VideoQuestion> questions = new ArrayList<>();
      TableFile file = new TableFile(files.get(0), TableFile.Format.TABS);
      for (Map<String, String> row : file.rows(List.of("gif_name", "question", "answer", "type"))) {
        String name = row.get("gif_name");
        questions.add(
            VideoQuestion.of(
                row.getOrDefault("vid_id", String.valueOf(questions.size())),
                row.getOrDefault("key", name),
                nameOf(row.get("type"), TGIF_TYPES),
                row.get("question"),
                row.get("answer")));
      }
      return questions;
    }
  },

  /**
   * iVQA: {@code <split>.csv} with the columns {@code video_id}, {@code question} and {@code
   * answer1} to {@code answer5}, one for each annotator. Equal answers are counted.
   */
  FIVE_ANNOTATORS("%s.csv") {
    @Override
    List<VideoQuestion> read(List<Path> files) throws IOException {
      List<String> answers = List.of("answer1", "answer2", "answer3", "answer4", "answer5");
      List<String> columns = new ArrayList<>(List.of("video_id", "question"));
      columns.addAll(answers);
      List<VideoQuestion> questions = new ArrayList<>();
      TableFile table = new TableFile(files.get(0), TableFile.Format.COMMAS);
      for (Map<String, String> row : table.rows(columns)) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        answers.forEach(column -> votes.merge(row.get(column).strip(), 1, Integer::sum));
        String text = row.get("question");
        questions.add(
            new VideoQuestion(
                String.valueOf(questions.size()),
                row.get("video_id"),
                firstWord(text),
                text,
                votes,
                votes));
      }
      return questions;
    }
  };

  private static final List<String> ACTIVITYNET_TYPES =
      List.of(
          "motion",
          "spatial",
          "temporal",
          "yes/no",
          "colour",
          "object",
          "location",
          "number",
          "other");

  private static final List<String> TGIF_TYPES = List.of("object", "number", "colour", "location");

  private final String questionFile;
  private final String answerFile;

  QuestionFormat(String questionFile) {
    this(questionFile, "");
  }

  QuestionFormat(String questionFile, String answerFile) {
    this.questionFile = questionFile;
    this.answerFile = answerFile;
  }

  /** Returns the files of a split, which need not exist. */
  List<Path> files(Path folder, String split) {
    return names(split).stream().map(folder::resolve).toList();
  }

  /** Returns true if a folder has the question file of a split. */
  boolean isIn(Path folder, String split) {
    return Files.isRegularFile(files(folder, split).get(0));
  }

  /** Returns the file names of a split. */
  List<String> names(String split) {
    return Stream.of(questionFile, answerFile)
        .filter(pattern -> !pattern.isEmpty())
        .map(pattern -> pattern.formatted(split))
        .toList();
  }

  /** Reads the files of a split. */
  abstract List<VideoQuestion> read(List<Path> files) throws IOException;

  private static String firstWord(String question) {
    return Words.of(question).stream().findFirst().orElse("");
  }

  /**
   * Returns the name of a type that is given as a number, or the given type if the number has no
   * name.
   */
  private static String nameOf(String type, List<String> names) {
    String given = type.strip().toLowerCase(Locale.ROOT);
    boolean isKnown = given.length() == 1 && Character.isDigit(given.charAt(0));
    int number = isKnown ? given.charAt(0) - '0' : names.size();
    return number < names.size() ? names.get(number) : given;
  }
}
