package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
@Pretrained( // expect: @Pretrained of 'Small' gives no source to hidden.b, answer.W, answer.b. Fix: Map each trained tensor, or list those that the file lacks: others = "hidden.b"
    tensors = @Tensor(of = "hidden.W", name = "hidden.weight", transposed = true))
interface Small {

  @Input(shape = "8")
  Features x();

  @Dense(units = "4")
  Features hidden(Features x);

  @Logits(classes = "3")
  Scores answer(Features hidden);
}
