"""`python -m whence`: the same as the command `whence`."""

from whence.cli.main import run

if __name__ == "__main__":  # processes that read in parallel import this file again
    run()
