package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@External(file = "bodies/encoder.onnx") // expect: it has no output 'sentense', which 'vector' names
interface Encoder {
  @Input(shape = "pieces")
  @InBody(value = "input_ids", mask = "attention_mask")
  Tokens text();

  @Signal(shape = "4") @InBody("sentense") Features vector();
}
