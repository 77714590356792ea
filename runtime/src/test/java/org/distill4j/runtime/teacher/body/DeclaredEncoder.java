package org.distill4j.runtime.teacher.body;

import java.util.List;

/** A declared encoder of texts: states [pieces, 3], a sentence [3] and an answer [2]. */
public final class DeclaredEncoder extends ExternalGraph {

  @Override
  public String name() {
    return "Encoder";
  }

  @Override
  public List<BodyValue> bodyInputs() {
    return List.of(
        BodyValue.of("text", "input_ids", BodyAxis.varying("pieces")).masked("attention_mask"));
  }

  @Override
  public List<BodyValue> signals() {
    return List.of(
        BodyValue.of("states", "last", BodyAxis.varying("pieces"), BodyAxis.of(3)),
        BodyValue.of("sentence", "sentence", BodyAxis.of(3)),
        BodyValue.of("answer", "answer", BodyAxis.of(2)));
  }
}
