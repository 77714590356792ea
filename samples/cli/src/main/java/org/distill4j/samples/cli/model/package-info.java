/** Commands that evaluate and query a saved network of any sample. */
package org.distill4j.samples.cli.model;
