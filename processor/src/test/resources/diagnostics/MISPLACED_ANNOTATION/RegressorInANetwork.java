package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Wide {
  @Dimension(32) int width();
  @Input(shape = {"clips", "16"}) Sequence clips();
  @MeanPooling Features video(Sequence clips);
  @Dense(units = "width") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Network
interface Narrow extends Wide {
  @Override @Dimension(8) int width();
}

@Network
interface Deep extends Wide {
  @Dense(units = "4")
  @Output
  Features deep(@Regressor Features hidden); // expect: @Regressor is not allowed on 'hidden': it belongs on a parameter of a loss that is a @Student, or a @Teacher in one pass
}
