package org.distill4j.examples.external;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.External;
import org.distill4j.dsl.InBody;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Signal;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;

/** An encoder of texts that somebody else has trained. */
@External
public interface Encoder {

  @Dimension
  int answers();

  @Input(shape = "pieces")
  @InBody(value = "input_ids", mask = "attention_mask", zeros = "token_type_ids")
  Tokens text();

  @Signal(shape = {"pieces", "12"})
  @InBody("last_hidden_state")
  Sequence states();

  @Signal(shape = "12")
  Features sentence();

  @Signal(shape = "answers")
  Scores answer();
}
