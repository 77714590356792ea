/** Commands that evaluate and query a saved network. */
package org.distill4j.samples.cli.model;
