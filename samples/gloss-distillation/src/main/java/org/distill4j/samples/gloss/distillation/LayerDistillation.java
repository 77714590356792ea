package org.distill4j.samples.gloss.distillation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.Epoch;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.gloss.encoder.MiniLmEncoderGraph;
import org.distill4j.samples.gloss.encoder.MiniLmFiles;
import org.distill4j.text.SubwordTokenizer;

/** Distils the encoder into students that begin with some of its layers. */
public final class LayerDistillation {

  private final MiniLmFiles files;

  /**
   * The losses of a paper.
   *
   * @param title its name
   * @param distiller the distillation
   * @param teacher the encoder with the nodes that the losses read
   */
  private record Paper(String title, Distiller distiller, NetworkGraph teacher) {}

  /**
   * A distilled student.
   *
   * @param title the paper whose losses it learnt
   * @param before the mean cosine of its vectors and the teacher's on held-out texts, before
   * @param after the same after the training
   * @param epochs the losses of each epoch
   */
  public record Outcome(String title, double before, double after, List<Epoch> epochs) {

    /** Copies the epochs. */
    public Outcome {
      epochs = List.copyOf(epochs);
    }
  }

  /** Creates distillations of the encoder in some files. */
  public LayerDistillation(MiniLmFiles files) {
    this.files = files;
  }

  /**
   * Returns texts as examples.
   *
   * @throws IOException if the tokeniser cannot be read
   */
  public Examples examples(List<String> texts) throws IOException {
    try (SubwordTokenizer tokenizer = files.tokenizer()) {
      return Examples.builder()
          .input(MiniLmEncoderGraph.TEXT, MiniLmFiles.input(tokenizer).encode(texts).tokens())
          .build();
    }
  }

  /**
   * Distils by the losses of DistilBERT, MiniLM and TinyBERT.
   *
   * @param training the texts that the students learn
   * @param held the texts on which vectors are compared
   * @throws IOException if the weights cannot be read
   */
  public List<Outcome> run(Examples training, Examples held, TrainingSettings settings)
      throws IOException {
    NetworkGraph plain = MiniLmEncoderGraph.builder().build();
    List<float[]> taught = TextVectors.of(weights(plain), held);
    Outcome first =
        distilled(
            new Paper("DistilBERT", DistilBertDistillationDistiller.builder().build(), plain),
            ThreeLayerEncoderGraph.builder().build().pretrained(files.floatModel(), 0),
            training,
            held,
            taught,
            settings);
    Outcome second =
        distilled(
            new Paper("MiniLM", MiniLmDistillationDistiller.builder().build(), plain),
            TwoLayerEncoderGraph.builder().build().pretrained(files.floatModel(), 0),
            training,
            held,
            taught,
            settings);
    Outcome third =
        distilled(
            new Paper(
                "TinyBERT",
                TinyBertDistillationDistiller.builder().build(),
                ReadableEncoderGraph.builder().build()),
            ReadableStudentGraph.builder().build().pretrained(files.floatModel(), 0),
            training,
            held,
            taught,
            settings);
    return List.of(first, second, third);
  }

  private ComputationGraph weights(NetworkGraph teacher) throws IOException {
    return teacher instanceof ReadableEncoderGraph readable
        ? readable.pretrained(files.floatModel(), 0)
        : files.encoder();
  }

  private Outcome distilled(
      Paper paper,
      ComputationGraph student,
      Examples training,
      Examples held,
      List<float[]> taught,
      TrainingSettings settings)
      throws IOException {
    DistillationRun run =
        new DistillationRun(
            paper.distiller(),
            training,
            Optional.empty(),
            settings,
            settings,
            TrainingListener.silent());
    RecordedSignals signals = run.record(Map.of("", weights(paper.teacher())));
    double before = TextVectors.agreement(taught, TextVectors.of(student, held));
    TrainingResult result = run.trainDistilled(signals, student);
    double after = TextVectors.agreement(taught, TextVectors.of(result.graph(), held));
    return new Outcome(paper.title(), before, after, result.epochs());
  }
}
