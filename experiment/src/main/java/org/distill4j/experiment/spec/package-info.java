/**
 * Studies of compiled specs on tables: any distillation or network, with data of any file. The
 * command line and programs run the same.
 */
package org.distill4j.experiment.spec;
