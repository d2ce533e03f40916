Console.WriteLine("sasaeai");
