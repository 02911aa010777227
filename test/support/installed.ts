/** The unit tests run as if the tool were installed, so that the commands in messages do not depend on the machine. */
process.argv[1] = '/usr/local/bin/dataset-balance'
