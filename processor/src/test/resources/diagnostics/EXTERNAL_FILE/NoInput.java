package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@External(file = "bodies/encoder.onnx") // expect: it has no input 'token_type_ids', which 'text' names
interface Encoder {
  @Input(shape = "pieces")
  @InBody(value = "input_ids", mask = "attention_mask", zeros = "token_type_ids")
  Tokens text();

  @Signal(shape = "4") Features sentence();
}
