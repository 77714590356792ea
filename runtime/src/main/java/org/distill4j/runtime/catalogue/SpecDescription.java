package org.distill4j.runtime.catalogue;

import java.util.List;
import java.util.Map;

/** The description of a network or a distillation, as the processor wrote it. */
public sealed interface SpecDescription permits NetworkDescription, DistillationDescription {

  /** Returns the canonical name of the interface, or of a combination of scheme and networks. */
  String name();

  /** Returns the title in tables: the text of {@code @Title}, or the simple name in words. */
  String title();

  /** Returns the canonical name of the generated class. */
  String generated();

  /** Returns the dimensions. */
  List<Dimension> dimensions();

  /** Returns typical values of sizes that have none, for estimates. */
  Map<String, Integer> typical();
}
