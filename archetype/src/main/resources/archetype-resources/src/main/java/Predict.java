package ${package};

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.runtime.predict.Answer;
import org.distill4j.runtime.predict.Prediction;
import org.distill4j.runtime.predict.Predictor;

/** Asks the saved student for the intent of messages. */
public final class Predict {

  private Predict() {}

  /**
   * Prints the two most probable intents of each message.
   *
   * @param messages the messages
   */
  public static void main(String[] messages) throws IOException {
    Path file = Path.of(System.getProperty("student", "target/student.zip"));
    Predictor predictor = Predictor.load(file);
    Vocabulary vocabulary = new Vocabulary(predictor.description().input("message").names());
    List<Prediction> predictions =
        predictor.predict(Map.of("message", Messages.ofText(vocabulary, messages))).all();
    for (int i = 0; i < messages.length; i++) {
      System.out.println(messages[i]);
      for (Answer answer : predictions.get(i).best("intent", 2)) {
        System.out.printf(
            Locale.ROOT, "  %5.1f %% %s%n", 100 * answer.probability(), answer.name());
      }
    }
  }
}
