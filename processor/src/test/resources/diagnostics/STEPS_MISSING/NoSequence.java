package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Cell {
  @Input(shape = "8") Features word();
  @Input(shape = "8") Features state();
  @Concatenation Features both(Features word, Features state);
  @Carry("state") @Dense(units = "8") Features next(Features both);
}

@Network
interface Answerer {
  @Input(shape = "8") Features first();
  @Use(over = Over.STEPS) // expect: 'cell' runs over steps, but none of its parameters feeds an input of the block 'Cell' step by step
  Cell cell(@From("first") Features word);
  @Logits(classes = "10") Scores answer(@From("cell.next") Features next);
}
