package org.distill4j.runtime.catalogue;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * An input of a loss.
 *
 * @param source the origin of the value
 * @param teacher the index of the teacher among {@link DistillationDescription#teachers}; empty for
 *     other sources
 * @param node the node of the network, or the name of the label
 * @param passes the number of stochastic passes; empty for a single deterministic one
 * @param through the simple name of the adapter's annotation; empty without an adapter
 */
public record LossInput(
    Source source, OptionalInt teacher, String node, OptionalInt passes, Optional<String> through) {

  /** The origin of a value that a loss reads. */
  public enum Source {
    /** A node of a teacher. */
    TEACHER,
    /** A node of the student. */
    STUDENT,
    /** A label of the examples. */
    LABEL
  }

  static LossInput read(JsonObject json) throws SpecFormatException {
    Source source = json.constant("source", Source.class);
    return new LossInput(
        source,
        source == Source.TEACHER ? OptionalInt.of(json.integer("teacher")) : OptionalInt.empty(),
        json.text("node"),
        json.optionalInt("passes"),
        json.optionalText("through"));
  }
}
