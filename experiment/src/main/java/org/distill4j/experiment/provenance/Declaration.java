package org.distill4j.experiment.provenance;

/**
 * A declaration that a run used: a distillation or a network.
 *
 * @param name the canonical name of the interface
 * @param kind "distillation" or "network"
 * @param fingerprint the SHA-256 of its description, as the processor wrote it; empty if there is
 *     no description
 * @param source the folder or jar of its description
 * @param file the description in the folder of the runs, without its extension: there are {@code
 *     .json} (nodes, losses, sizes), {@code .mmd} and {@code .svg} (diagrams); empty if there is
 *     none
 */
public record Declaration(
    String name, String kind, String fingerprint, String source, String file) {

  /** Fills in what is missing in a file. */
  public Declaration {
    name = Copies.of(name);
    kind = Copies.of(kind);
    fingerprint = Copies.of(fingerprint);
    source = Copies.of(source);
    file = Copies.of(file);
  }
}
