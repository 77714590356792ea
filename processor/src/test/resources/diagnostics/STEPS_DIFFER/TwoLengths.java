package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Cell {
  @Input(shape = "8") Features word();
  @Input(shape = "8") Features clip();
  @Input(shape = "8") Features state();
  @Carry("state") @Add Features next(Features word, Features clip, Features state);
}

@Network
interface Answerer {
  @Input(shape = {"words", "8"}) Sequence words();
  @Input(shape = {"clips", "8"}) Sequence clips();
  @Use(over = Over.STEPS)
  Cell cell(
      @From("words") Sequence word,
      @From("clips") Sequence clip); // expect: 'cell' reads 'clips' step by step, which has clips steps, but another of its sequences has words
  @Logits(classes = "10") Scores answer(@From("cell.next") Features next);
}
