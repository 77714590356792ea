package org.distill4j.samples.video.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.distill4j.runtime.data.DataFileException;

/**
 * The questions of one split of a data set, in the order of its file. Immutable.
 *
 * <pre>{@code
 * VideoQuestions training = VideoQuestions.read(Path.of("msvd-qa"), "train");
 * }</pre>
 *
 * @param source the file that they were read from
 * @param questions the questions
 */
public record VideoQuestions(Path source, List<VideoQuestion> questions) {

  /** Copies the questions. */
  public VideoQuestions {
    questions = List.copyOf(questions);
  }

  /**
   * Reads a split in any {@link QuestionFormat}.
   *
   * @param folder the folder of the data set
   * @param split the name of the split in the file names, such as train
   * @throws IOException if the folder has no such split, or a file is damaged or incomplete; the
   *     message names file and record
   */
  public static VideoQuestions read(Path folder, String split) throws IOException {
    for (QuestionFormat format : QuestionFormat.values()) {
      if (format.isIn(folder, split)) {
        List<Path> files = format.files(folder, split);
        return new VideoQuestions(files.get(0), format.read(files));
      }
    }
    String names =
        Arrays.stream(QuestionFormat.values())
            .map(format -> String.join(" with ", format.names(split)))
            .collect(Collectors.joining(", "));
    throw new DataFileException(
        folder,
        "there is no split '" + split + "'",
        "name a split whose file is in the folder: one of " + names);
  }

  /** Returns the number of questions. */
  public int size() {
    return questions.size();
  }

  /** Returns the ids of the videos of the questions. */
  public Set<String> videos() {
    Set<String> videos = new LinkedHashSet<>();
    questions.forEach(question -> videos.add(question.video()));
    return videos;
  }

  /** Returns the questions that satisfy a condition. */
  public VideoQuestions where(Predicate<VideoQuestion> condition) {
    List<VideoQuestion> chosen = new ArrayList<>(questions);
    chosen.removeIf(condition.negate());
    return new VideoQuestions(source, chosen);
  }

  /**
   * Returns the same questions with the correct answers pooled over all questions of the same type
   * about the same video, with their counts. Unlike the single annotated answer, they do not
   * penalise a network for giving another correct answer.
   */
  public VideoQuestions judgedByVideo() {
    Map<List<String>, Map<String, Integer>> answers = new HashMap<>();
    for (VideoQuestion question : questions) {
      Map<String, Integer> of =
          answers.computeIfAbsent(
              List.of(question.video(), question.type()), key -> new LinkedHashMap<>());
      question.annotated().forEach((answer, count) -> of.merge(answer, count, Integer::sum));
    }
    return new VideoQuestions(
        source,
        questions.stream()
            .map(it -> it.judgedBy(answers.get(List.of(it.video(), it.type()))))
            .toList());
  }
}
