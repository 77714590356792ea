package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@External(file = "bodies/encoder.onnx") // expect: its output 'last_hidden_state' is [batch, sequence, 4]
interface Encoder {
  @Input(shape = "pieces")
  @InBody(value = "input_ids", mask = "attention_mask")
  Tokens text();

  @Signal(shape = "4") @InBody("last_hidden_state") Features sentence();
}
