package org.distill4j.samples.gloss.teacher;

import org.distill4j.dsl.External;
import org.distill4j.dsl.InBody;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Signal;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;

/** The MiniLM encoder as its ONNX file has it: a vector for each step. */
@External(file = "all-minilm-l6-v2-q.onnx")
public interface OnnxSteps {

  /** The tokens of a text, with those that mark its beginning and end. */
  @Input(shape = "tokens")
  @InBody(value = "input_ids", mask = "attention_mask", zeros = "token_type_ids")
  Tokens text();

  /** The last hidden state. */
  @Signal(shape = {"tokens", "384"})
  @InBody("last_hidden_state")
  Sequence states();
}
