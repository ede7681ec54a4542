import SeraiCommand

Serai.start()
