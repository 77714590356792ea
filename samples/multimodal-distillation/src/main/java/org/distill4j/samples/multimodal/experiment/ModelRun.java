package org.distill4j.samples.multimodal.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.samples.video.Run;

/**
 * How well one network of one seed answers.
 *
 * @param model the title of the {@link Model}
 * @param seed the seed
 * @param settings all that the network depends on, as a text to compare
 * @param parameters the parameters of the network
 * @param metrics the means over the validation questions, by the id of the metric
 * @param outcomes Acc@1 of each question, in the order of the validation split
 * @param answers the index of the answer that it gives to each question
 * @param losses the losses of each epoch
 * @param seconds how long its training took
 */
public record ModelRun(
    String model,
    long seed,
    String settings,
    long parameters,
    Map<String, Double> metrics,
    double[] outcomes,
    int[] answers,
    List<EpochLosses> losses,
    double seconds)
    implements Run {

  /** Copies metrics and losses. */
  public ModelRun {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    losses = List.copyOf(losses);
  }
}
