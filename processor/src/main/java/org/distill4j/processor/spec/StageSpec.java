package org.distill4j.processor.spec;

import java.util.List;
import org.distill4j.processor.diagnostic.Place;

/**
 * A stage of a training.
 *
 * @param name its name
 * @param losses the losses trained in it; empty for all
 * @param freeze the paths of the frozen nodes and blocks
 * @param train the paths of the nodes and blocks that alone are trained; empty for all
 * @param epochs its duration; 0 for the one in the training settings
 * @param place the annotation
 */
public record StageSpec(
    String name,
    List<Mention> losses,
    List<Mention> freeze,
    List<Mention> train,
    int epochs,
    Place place) {

  /** Copies the lists. */
  public StageSpec {
    losses = List.copyOf(losses);
    freeze = List.copyOf(freeze);
    train = List.copyOf(train);
  }

  /** Creates a stage that trains all that it does not freeze. */
  public StageSpec(
      String name, List<Mention> losses, List<Mention> freeze, int epochs, Place place) {
    this(name, losses, freeze, List.of(), epochs, place);
  }

  /** Returns the stage as the subject of a sentence. */
  public String inWords() {
    return "The stage '" + name + "'";
  }

  /** Returns true if a loss is trained in this stage. */
  public boolean trains(String loss) {
    return losses.isEmpty() || losses.stream().anyMatch(mention -> mention.name().equals(loss));
  }

  /**
   * A mention of a loss or a node.
   *
   * @param place the place of the mention
   */
  public record Mention(String name, Place place) {}
}
