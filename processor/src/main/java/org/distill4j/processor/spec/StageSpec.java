package org.distill4j.processor.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;

/**
 * A stage of a distillation.
 *
 * @param name its name
 * @param losses the losses that train in it; none for all
 * @param freeze the paths of what stays as it is
 * @param epochs how long it takes; 0 for what the training settings say
 * @param place the annotation
 */
public record StageSpec(
    String name, List<Mention> losses, List<Mention> freeze, int epochs, Place place) {

  /** Copies the lists. */
  public StageSpec {
    losses = List.copyOf(losses);
    freeze = List.copyOf(freeze);
  }

  /** Whether a loss trains in it. */
  public boolean trains(String loss) {
    return losses.isEmpty() || losses.stream().anyMatch(mention -> mention.name().equals(loss));
  }

  /**
   * The name of something else.
   *
   * @param place where it is mentioned
   */
  public record Mention(String name, Place place) {}
}
