package ${package};

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.data.text.Vocabulary;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.evaluation.Evaluator;
import org.distill4j.runtime.graph.ModelFile;
import org.distill4j.runtime.training.DistillationResult;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;

/** Trains teacher and student, distils the student, and saves it. */
public final class Train {

  private Train() {}

  /**
   * Runs the training.
   *
   * @param arguments the folder of the data and the file to save to; both may be left out
   */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments.length > 0 ? arguments[0] : "data");
    Path file = Path.of(arguments.length > 1 ? arguments[1] : "target/student.zip");
    Messages training = Messages.read(data.resolve("train.csv"));
    Messages test = Messages.read(data.resolve("test.csv"));
    Vocabulary vocabulary = training.vocabulary();
    List<String> classes = training.classes();

    IntentDistillationDistiller distiller =
        IntentDistillationDistiller.builder()
            .vocabulary(vocabulary.size())
            .intents(classes.size())
            .build();
    TrainingSettings settings =
        TrainingSettings.builder().epochs(10).batchSize(8).learningRate(1e-2).patience(0).build();
    Examples examples = training.examples(vocabulary, classes);
    DistillationResult result =
        new DistillationRun(
                distiller,
                examples,
                Optional.empty(),
                settings,
                settings,
                new TrainingListener() {})
            .run();

    EvaluationSet held =
        EvaluationSet.of(test.examples(vocabulary, classes), test.labels(classes));
    print("teacher", distiller.teacher().parameters(), result.teacher(), held);
    print("student", distiller.student().parameters(), result.student(), held);
    print("distilled student", distiller.student().parameters(), result.distilled(), held);
    ModelFile.save(
        distiller.student(),
        result.distilled().graph(),
        distiller
            .student()
            .description()
            .withNames("message", vocabulary.words())
            .withNames("intent", classes),
        file);
    System.out.println("saved to " + file);
  }

  private static void print(
      String name, long parameters, TrainingResult trained, EvaluationSet held) {
    double accuracy = new Evaluator(trained.graph(), "intent", held, 64).evaluate().accuracy();
    System.out.printf(
        Locale.ROOT, "%-17s %,9d parameters  %5.1f %% correct%n", name, parameters, 100 * accuracy);
  }
}
