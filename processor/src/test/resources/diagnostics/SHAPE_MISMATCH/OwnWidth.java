package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.core.DropoutLayer",
    signature = "Features(width) -> Features(width)")
@interface Fixed {
  @Size String width();
  double rate() default 0.5;
}

@Network
interface Answerer {
  @Dimension(16) int width();
  @Input(shape = "width") Features video();
  @Fixed(width = "width / 2") Features fixed(Features video); // expect: features = width = 16, but @Fixed takes width / 2 = 8
  @Logits(classes = "10") Scores answer(Features fixed);
}
