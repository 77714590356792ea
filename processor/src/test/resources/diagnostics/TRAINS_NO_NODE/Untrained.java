package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Mapping {
  @Input(shape = "8") Features state();
  @Carry("state") @Dense(units = "8") Features mapped(Features state);
}

@Network
interface Deep {
  @Input(shape = "8") Features clip();
  @Dropout(rate = 0.5) Features video(Features clip);
  @Use(repeat = "4") Mapping layers(@From("video") Features state);
  @Logits(classes = "10") Scores answer(@From("layers.mapped") Features last);
}

@Network
interface Shallow {
  @Input(shape = "8") Features clip();
  @Dropout(rate = 0.5) Features video(Features clip);
  @Use(repeat = "2") Mapping layers(@From("video") Features state);
  @Logits(classes = "10") Scores answer(@From("layers.mapped") Features last);
}

@Stage(name = "all", train = "video") // expect: The stage 'all' trains 'video', which has no trained parameters
@Distillation(teacher = Deep.class, student = Shallow.class)
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
