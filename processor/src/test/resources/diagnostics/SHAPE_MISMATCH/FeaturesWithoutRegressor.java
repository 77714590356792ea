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

@Distillation(teacher = Wide.class, student = Narrow.class)
interface Distilled {
  @FitNet
  Loss hint(@Teacher Features hidden, @Student("hidden") Features own); // expect: or annotate the student's parameter with @Regressor, which maps features and channels.
}
