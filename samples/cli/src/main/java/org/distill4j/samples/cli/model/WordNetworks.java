package org.distill4j.samples.cli.model;

import java.io.IOException;
import java.util.List;
import org.distill4j.experiment.data.StudyData;
import org.distill4j.runtime.data.Batches;
import org.distill4j.runtime.data.Examples;
import org.distill4j.samples.words.SpellingReaderGraph;
import org.distill4j.samples.words.WordClasses;
import org.nd4j.linalg.api.buffer.DataType;

/** The networks of the sample of word classes. */
final class WordNetworks implements SampleNetworks {

  private static final String WORD = "word";

  @Override
  public String command() {
    return "words";
  }

  @Override
  public boolean has(SavedNetwork network) {
    return network.isDeclaredBeside(SpellingReaderGraph.class);
  }

  @Override
  public EvaluationData data(SavedNetwork network, EvaluationOptions options, long seed)
      throws IOException {
    options.requireNoPartition(command());
    StudyData data = options.words().draw(seed);
    network.requireTrainedOn(data.training());
    return new EvaluationData(
        "held-out words",
        data.evaluation(),
        WordClasses.CLASSES,
        example -> text(data.evaluation().examples(), example));
  }

  private static String text(Examples examples, int example) {
    Batches batches = new Batches(examples, List.of(WORD), DataType.FLOAT);
    int[] letters = batches.batch(new int[] {example}).values().get(WORD).array().toIntMatrix()[0];
    return "word " + WordClasses.word(letters);
  }
}
