package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@External(file = "bodies/encoder.onnx") // expect: nothing feeds its input 'attention_mask'
interface Encoder {
  @Input(shape = "pieces")
  @InBody("input_ids")
  Tokens text();

  @Signal(shape = "4") Features sentence();
}
