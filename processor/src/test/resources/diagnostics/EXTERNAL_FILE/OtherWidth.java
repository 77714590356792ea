package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@External(file = "bodies/encoder.onnx") // expect: its output 'sentence' is [batch, 4], but 'sentence' is declared as [batch, 384]
interface Encoder {
  @Input(shape = "pieces")
  @InBody(value = "input_ids", mask = "attention_mask")
  Tokens text();

  @Signal(shape = "384") Features sentence();
}
